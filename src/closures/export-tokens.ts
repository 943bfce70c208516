/** Sees in the tokens of a file, without a parser, that it exports a variable in the statement which declares it. */
import { readTokens } from './tokens.js';

/** Longer files take the parser: next to the time they take, that of loading it is little. */
const maxLength = 50_000;

const declarers = new Set(['const', 'let', 'var', 'function', 'class']);

/** Whether a module surely exports this variable, under its own name. False where only a parser could tell. */
export function isExportedWhereDeclared(text: string, name: string): boolean {
  if (text.length > maxLength || !text.includes('export')) return false;
  const tokens = readTokens(text.replace(/^#![^\n]*/, '')) ?? [];
  return tokens.some((token, index) => {
    if (!token.isWord || token.text !== name || token.within !== -1) return false;
    const words = tokens.slice(Math.max(0, index - 4), index).map((before) => before.text);
    if (words.at(-1) === '*') words.pop();
    const declarer = words.pop();
    if (declarer === undefined || !declarers.has(declarer)) return false;
    if (declarer === 'function' && words.at(-1) === 'async') words.pop();
    return words.at(-1) === 'export' && words.at(-2) !== '.' && words.at(-2) !== '?.';
  });
}
