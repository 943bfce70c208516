/** Sees in the tokens of a file, without a parser, which variables it exports in the statement that declares them. */
import { isAfterDot, readTokens, skipHashbang } from './tokens.js';
import type { Token } from './tokens.js';

/** Longer files take the parser: next to the time they take, that of loading it is little. */
const maxLength = 50_000;

const declarers = new Set(['const', 'let', 'var', 'function', 'class']);

/** Variables that a module surely exports under their own names; none where only a parser could tell. */
export function findDeclaredExports(text: string): ReadonlySet<string> {
  const tokens = text.length > maxLength || !text.includes('export') ? undefined : readTokens(skipHashbang(text));
  const found = new Set<string>();
  for (const [index, { text: word, isWord, within }] of (tokens ?? []).entries()) {
    if (!isWord || word !== 'export' || within !== -1 || isAfterDot(tokens!, index)) continue;
    const name = readDeclaredName(tokens!, index + 1);
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** The first name of a declaration that begins there. */
function readDeclaredName(tokens: readonly Token[], start: number): string | undefined {
  let at = start;
  if (tokens[at]?.text === 'async' && tokens[at + 1]?.text === 'function') at += 1;
  if (!declarers.has(tokens[at]?.text ?? '')) return undefined;
  at += tokens[at]?.text === 'function' && tokens[at + 1]?.text === '*' ? 2 : 1;
  const name = tokens[at];
  return name?.isWord === true ? name.text : undefined;
}
