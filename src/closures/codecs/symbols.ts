/** Symbols: shared ones by name, local ones by an id that keeps their identity. */
import type { Identities } from '../context.js';
import type { Node } from '../nodes.js';

const wellKnown = new Map<symbol, string>();
for (const name of Object.getOwnPropertyNames(Symbol)) {
  const value = (Symbol as unknown as Record<string, unknown>)[name];
  if (typeof value === 'symbol') wellKnown.set(value, name);
}

export function encodeSymbol(symbol: symbol, identities: Identities): Node {
  const key = Symbol.keyFor(symbol);
  if (key !== undefined) return { type: 'symbol', how: 'registered', text: key };
  const name = wellKnown.get(symbol);
  if (name !== undefined) return { type: 'symbol', how: 'known', text: name };
  const { description: text } = symbol;
  return { type: 'symbol', how: 'local', ...(text === undefined ? {} : { text }), id: identities.idOf(symbol) };
}

export function makeSymbol(how: 'registered' | 'known' | 'local', text: string | undefined): symbol {
  if (how === 'registered') return Symbol.for(text ?? '');
  const known: unknown = how === 'known' ? (Symbol as unknown as Record<string, unknown>)[text ?? ''] : undefined;
  return typeof known === 'symbol' ? known : Symbol(text);
}
