/** Sees in the tokens of a plain function, without a parser, which names it may take from outside: rather too many than too few. */
import { isAfterDot, readTokens } from './tokens.js';
import type { Token } from './tokens.js';

export interface Glance {
  /** All words that may be names of variables, apart from those that are sure to be declared in the function. */
  readonly names: ReadonlySet<string>;
  /** Where its parameters begin for V8, as in `Source`. */
  readonly anchor: number;
  readonly ownName?: string;
}

/** Longer texts take the parser: next to the time they take, that of loading it is little. */
const maxLength = 20_000;

const reserved = new Set([
  'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else', 'export', 'extends', 'false',
  'finally', 'for', 'function', 'if', 'import', 'in', 'instanceof', 'new', 'null', 'return', 'super', 'switch', 'this', 'throw', 'true',
  'try', 'typeof', 'var', 'void', 'while', 'with',
]);

export interface Parts {
  /** The bracket around the parameters; -1 where there is none. */
  readonly params: number;
  /** The brace of its block, or the first token of what it returns. */
  readonly body: number;
  readonly isArrow: boolean;
  readonly anchor: number;
  readonly own: number;
  /** The `async` before it; -1 where there is none. */
  readonly before: number;
}

/** Undefined for classes, methods, and all that takes a parser: what is of the surroundings, `import.meta`, `#private` names. */
export function glanceAt(text: string): Glance | undefined {
  const tokens = text.length > maxLength || text.includes('[native code]') ? undefined : readTokens(text);
  const parts = tokens === undefined ? undefined : findParts(tokens);
  if (tokens === undefined || parts === undefined || isDependent(tokens, parts)) return undefined;
  const declared = findDeclared(tokens, parts);
  const names = new Set<string>();
  for (const [index, { text: word, isWord }] of tokens.entries()) {
    if (isWord && index > parts.before && index !== parts.own && !isAfterDot(tokens, index) && !isKeyword(tokens, index) && !declared.has(word)) {
      names.add(word);
    }
  }
  const own = tokens[parts.own];
  return { names, anchor: parts.anchor, ...(own === undefined ? {} : { ownName: own.text }) };
}

/** Where what is where in an arrow or a function; undefined for anything else. */
export function findParts(tokens: readonly Token[]): Parts | undefined {
  const start = tokens[0]?.text === 'async' && tokens[1]?.text !== '=>' ? 1 : 0;
  const isArrow = tokens[start]?.text !== 'function';
  const params = isArrow ? start : tokens.findIndex(({ text }) => text === '(');
  const own = !isArrow && params - 1 > start && tokens[params - 1]!.isWord ? params - 1 : -1;
  const isBare = isArrow && tokens[start]?.isWord === true;
  const end = isBare ? start : tokens[params]?.text === '(' ? tokens[params].close : -1;
  if (end === -1 || (isArrow && tokens[end + 1]?.text !== '=>')) return undefined;
  const body = end + (isArrow ? 2 : 1);
  return { params: isBare ? -1 : params, body, isArrow, anchor: isArrow ? 0 : tokens[params]!.at, own, before: start - 1 };
}

/** Whether something of it may belong to what is around it. A function that is no arrow has a `this` of its own, for all in it. */
function isDependent(tokens: readonly Token[], { isArrow }: Parts): boolean {
  return tokens.some(({ text, isWord }, index) => {
    if (!isWord || isAfterDot(tokens, index)) return false;
    switch (text) {
      case 'super': return true;
      case 'import': return tokens[index + 1]?.text !== '(';
      case 'this': case 'arguments': return isArrow;
      case 'new': return isArrow && tokens[index + 1]?.text === '.';
      default: return false;
    }
  });
}

/** Names that mean the function's own variable wherever they stand in it: parameters, and what its block itself declares. */
function findDeclared(tokens: readonly Token[], { params, body, isArrow }: Parts): ReadonlySet<string> {
  const declared = new Set<string>(isArrow ? [] : ['arguments']);
  if (params === -1) declared.add(tokens[body - 2]!.text);
  // Defaults and computed keys of the parameters do not see what the block declares.
  let isSeenByAll = true;
  for (const [index, { text, isWord, within }] of tokens.entries()) {
    if (index < body) {
      if (text === '=' || text === '[') isSeenByAll = false;
      if (isWord && within === params && within !== -1 && startsParameter(tokens, index)) declared.add(text);
    } else if (isWord && isSeenByAll && within === body && isDeclaredHere(tokens, index)) declared.add(text);
  }
  return declared;
}

function isKeyword(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index]!;
  const next = tokens[index + 1];
  return reserved.has(text) || (text === 'let' && next?.isWord === true && !reserved.has(next.text) && startsStatement(tokens, index));
}

function startsParameter(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]!.text;
  return before === '(' || before === ',' || before === '...';
}

function isDeclaredHere(tokens: readonly Token[], index: number): boolean {
  if (isAfterDot(tokens, index - 1)) return false;
  switch (tokens[index - 1]!.text) {
    case 'const': case 'var': return true;
    // Inside expressions it may be the name of a variable, or that of an expression.
    case 'let': case 'function': return startsStatement(tokens, index - 1);
    default: return false;
  }
}

function startsStatement(tokens: readonly Token[], index: number): boolean {
  return /^[{};]$/.test(tokens[index - 1]?.text ?? '');
}
