/** Recognises the few shapes of syntax that say which properties of a variable are read. */
import type { AnyNode } from './source.js';

/** `a.b['c']` as name and path; undefined for anything that computes. */
export function readChain(node: AnyNode): { name: string; path: string[] } | undefined {
  const path: string[] = [];
  let at = node;
  while (at.type === 'MemberExpression' || at.type === 'ChainExpression') {
    if (at.type === 'ChainExpression') {
      at = at.expression;
      continue;
    }
    const { property } = at;
    if (!at.computed && property.type === 'Identifier') path.unshift(property.name);
    else if (property.type === 'Literal' && typeof property.value === 'string') path.unshift(property.value);
    else return undefined;
    at = at.object;
  }
  return at.type === 'Identifier' ? { name: at.name, path } : undefined;
}

/** The keys that `const { a, b: { c } } = …` reads; undefined where it reads more than names tell. */
export function readPatternKeys(pattern: AnyNode): string[] | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const keys: string[] = [];
  for (const one of pattern.properties) {
    if (one.type !== 'Property' || one.computed || one.key.type !== 'Identifier') return undefined;
    keys.push(one.key.name);
  }
  return keys.length === 0 ? undefined : keys;
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
