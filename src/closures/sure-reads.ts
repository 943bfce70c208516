/** Tells without a parser whether a word is sure to read a variable, wherever it stands: it is no declaration, no key, nothing is assigned to it. */
import type { Use } from './name-uses.js';
import { isAfterDot, readTokens } from './tokens.js';
import type { Token } from './tokens.js';

/** An expression stands behind each of these. */
const operators = new Set([
  '+', '-', '*', '/', '%', '**', '==', '!=', '===', '!==', '<', '>', '<=', '>=', '<<', '>>', '>>>', '&', '|', '^', '~', '!', '&&', '||', '??',
  '=', '+=', '-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '>>>=', '&=', '|=', '^=', '&&=', '||=', '??=', '=>', '?', '${',
  'return', 'typeof', 'void', 'throw', 'case', 'new', 'in', 'of', 'instanceof', 'await', 'yield', 'else', 'do',
]);
const changers = /^(?:=>|\+\+|--|of|in|(?:[-+/%&|^]|\*\*?|<<|>>>?|&&|\|\||\?\?)?=)$/;

/** Words that may be names, or mean something else. */
const contextual = new Set(['async', 'await', 'get', 'let', 'of', 'set', 'static', 'using', 'yield']);

/**
 * How a function uses these names, where each of their uses is sure to read the variable around the function; else undefined.
 *
 * Whether more than a property of it is read, it does not tell.
 */
export function findSureReads(text: string, names: readonly string[]): ReadonlyMap<string, Use> | undefined {
  const tokens = names.some((name) => contextual.has(name)) ? [] : (readTokens(text) ?? []);
  const found = new Map<string, Use>();
  for (const [index, { text: word, at, isWord }] of tokens.entries()) {
    if (!isWord || isAfterDot(tokens, index)) continue;
    // In the body of a class, most of what is said here does not hold.
    if (word === 'class') return undefined;
    if (!names.includes(word)) continue;
    if (!isSureRead(tokens, index)) return undefined;
    if (!found.has(word)) found.set(word, { at, paths: undefined, pathsAt: [], assigned: false });
  }
  return found.size === names.length ? found : undefined;
}

/** Whether the word at this place is sure to read a variable. Not to be asked of words behind a dot, nor in classes. */
export function isSureRead(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  const after = tokens[index + 1]?.text ?? '';
  if (changers.test(after)) return false;
  // A label, or a key.
  if (after === ':') return before === '?';
  // The name of a method; of a generator, behind the star.
  if (after === '(' && (before === '*' || opensBody(tokens, tokens[index + 1]!))) return false;
  if (operators.has(before)) return !isAfterDot(tokens, index - 1);
  switch (before) {
    case ';': case '}': case ')': return true;
    case '{': case '[': case ':': case '...': return !isInPattern(tokens, index);
    case '(': return !isInPattern(tokens, index) && (after !== ')' || isArgument(tokens, index));
    case ',': return isListed(tokens, index) && !isInPattern(tokens, index);
    default: return false;
  }
}

/** Whether a comma before it is that of a list of expressions, or of a pattern, and not of declarations. */
function isListed(tokens: readonly Token[], index: number): boolean {
  const { within } = tokens[index]!;
  const before = tokens[within - 1]?.text ?? '';
  switch (tokens[within]?.text) {
    case '[': return true;
    case '(': return before !== 'for' && before !== 'await';
    case '{': return /^(?:[(,=[?]|\.\.\.|&&|\|\||\?\?|return)$/.test(before) && !isAfterDot(tokens, within - 1);
    default: return false;
  }
}

/** Whether it may be part of what is assigned to, or declared: a pattern, or parameters. */
function isInPattern(tokens: readonly Token[], index: number): boolean {
  for (let at = tokens[index]!.within; at !== -1; at = tokens[at]!.within) {
    const bracket = tokens[at]!;
    const after = tokens[bracket.close + 1]?.text ?? '';
    switch (bracket.text) {
      case '${': return false;
      case '(': return opensBody(tokens, bracket) && !isCondition(tokens, at);
      default: if (/^(?:=|of|in)$/.test(after) && !isIndex(tokens, at)) return true;
    }
    if (bracket.text === '{' && isBlock(tokens, at)) return false;
  }
  return false;
}

/** Words before a bracket that are no list: an operand, or a statement, begins behind them; or ends with them, where the line ends. */
const noLists = /^(?:const|let|var|using|delete|default|extends|static|async|get|set|break|continue|debugger)$/;

/** Whether a bracket is that of `list[at]`: an item is assigned to, not what stands in there. */
function isIndex(tokens: readonly Token[], at: number): boolean {
  const list = tokens[at - 1];
  if (tokens[at]!.text !== '[' || list?.isWord !== true || isAfterDot(tokens, at - 1)) return false;
  return !operators.has(list.text) && !noLists.test(list.text) && !/^(?:const|let|var|using|break|continue|,)$/.test(tokens[at - 2]?.text ?? '');
}

/** Whether what stands in these parentheses may be the parameters of a function, or what a `catch` gets. */
function opensBody(tokens: readonly Token[], { close }: Token): boolean {
  return /^(?:\{|=>)$/.test(tokens[close + 1]?.text ?? '');
}

/** Methods may be called `if`: where only statements stand, there are none. */
function isCondition(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1];
  return word !== undefined && /^(?:if|while|switch)$/.test(word.text) && !isAfterDot(tokens, at - 1)
    && tokens[tokens[at]!.close + 1]?.text === '{' && word.within !== -1 && isBlock(tokens, word.within);
}

function isBlock(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === '{' && /^(?:\)|=>|else|try|finally|do)$/.test(tokens[at - 1]?.text ?? '') && !isAfterDot(tokens, at - 1);
}

/** Whether a word alone in parentheses is handed to something there. Behind the head of a statement, `(n) = 1` is none. */
function isArgument(tokens: readonly Token[], index: number): boolean {
  const callee = tokens[index - 2];
  if (callee === undefined || changers.test(tokens[index + 2]?.text ?? '')) return false;
  return callee.text === ')' || callee.text === ']' || (callee.isWord && callee.text !== 'delete' && !operators.has(callee.text));
}
