/** Reads expressions that are sure to give a number, without a parser: of literals, arithmetic, and variables that hold nothing else. */
import { isSureRead } from './sure-reads.js';
import { isAfterDot, isWordAt } from './tokens.js';
import type { Token } from './tokens.js';

/** The text of a function, and its tokens. */
export interface Script {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What is known, at some point of a function, of the words that stand there. */
export interface Knowledge {
  /** Whether the word at this index names a variable that holds a number. */
  isNumber(index: number): boolean;
  /** Whether the property of what the word at this index names is a number. */
  isNumberIn(index: number, key: string): boolean;
  /** A function of `Math` is called. */
  callMath(name: string): void;
}

const binary = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '&', '|', '^']);
/** Whatever stands on their right, these leave a number in a variable that held one. */
const keepers = new Set(['-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '>>>=', '&=', '|=', '^=']);
/** Programs can give it whatever they like besides, `Math.at = [].at`. */
const ofMath = /^(?:abs|a?(?:sin|cos|tan)h?|atan2|cbrt|ceil|clz32|exp|expm1|floor|f(?:16)?round|hypot|imul|log(?:2|10|1p)?|max|min|pow|random|round|sign|sqrt|trunc)$/;
const lineEnd = /[\n\r\u2028\u2029]/;

/** The index behind an expression that gives a number for sure; -1 where it may be something else. */
export function readNumber(script: Script, start: number, known: Knowledge): number {
  let end = readOperand(script, start, known);
  while (end !== -1 && binary.has(script.tokens[end]?.text ?? '')) end = readOperand(script, end + 1, known);
  return end;
}

/** Whether a list of arguments holds nothing but numbers. */
export function areNumbers(script: Script, start: number, close: number, known: Knowledge): boolean {
  for (let at = start; at < close;) {
    at = readNumber(script, at, known);
    if (at === -1) return false;
    if (at !== close && script.tokens[at++]?.text !== ',') return false;
  }
  return true;
}

/** Whether a statement ends before this token. */
export function endsBefore(script: Script, at: number): boolean {
  const token = script.tokens[at];
  if (token === undefined || token.text === ';' || token.text === '}') return true;
  return token.isWord && !/^(?:in|of|instanceof)$/.test(token.text) && breaksLine(script, at);
}

/** Whether there is a line end between this token and the one before it. */
export function breaksLine({ text, tokens }: Script, at: number): boolean {
  return lineEnd.test(text.slice(tokens[at - 1]!.at, tokens[at]?.at));
}

function readOperand(script: Script, at: number, known: Knowledge): number {
  const token = script.tokens[at];
  if (token === undefined) return -1;
  if (token.isWord) return readVariable(script, at, known);
  switch (token.text) {
    case '+': case '-': case '~': return readOperand(script, at + 1, known);
    case '++': case '--': return script.tokens[at + 1]?.isWord === true && known.isNumber(at + 1) ? at + 2 : -1;
    case '(': return readNumber(script, at + 1, known) === token.close ? token.close + 1 : -1;
    case '': return /[\d.]/.test(script.text[token.at] ?? '') ? at + 1 : -1;
    default: return -1;
  }
}

function readVariable(script: Script, at: number, known: Knowledge): number {
  const { tokens } = script;
  const next = tokens[at + 1]?.text;
  if (next !== '.') {
    if (!known.isNumber(at)) return -1;
    return next === '++' || next === '--' ? at + 2 : at + 1;
  }
  const key = tokens[at + 2];
  if (key?.isWord !== true) return -1;
  if (tokens[at]!.text !== 'Math') return known.isNumberIn(at, key.text) ? at + 3 : -1;
  const open = tokens[at + 3];
  if (open?.text !== '(' || !ofMath.test(key.text) || !areNumbers(script, at + 4, open.close, known)) return -1;
  known.callMath(key.text);
  return open.close + 1;
}

/** The variables that a function declares, by `let` and `const`, to hold numbers, and never lets hold anything else. */
export class NumberNames {
  /** By name, where it is declared. */
  private readonly found = new Map<string, number[]>();
  private readonly relied = new Set<string>();
  private readonly known: Knowledge;

  /** @param outer knows of all other variables; what it is asked on the way is not relied on yet */
  constructor(private readonly script: Script, private readonly outer: Knowledge) {
    for (const at of listDeclared(script.tokens)) {
      const name = script.tokens[at]!.text;
      this.found.set(name, [...this.found.get(name) ?? [], at]);
    }
    this.known = { ...outer, isNumber: (at) => this.isInReach(at) || outer.isNumber(at) };
    // One may be counted from another: all are taken for numbers, until none is left that may be something else.
    const failing = (): string | undefined => [...this.found.keys()].find((name) => !this.isAlwaysNumber(name, this.known));
    for (let name = failing(); name !== undefined; name = failing()) this.found.delete(name);
  }

  /** Whether the word at this index is such a variable; then, whatever makes it a number is relied on. */
  has(index: number): boolean {
    if (!this.isInReach(index)) return false;
    const name = this.script.tokens[index]!.text;
    if (this.relied.has(name)) return true;
    this.relied.add(name);
    return this.isAlwaysNumber(name, { ...this.outer, isNumber: (at) => this.has(at) || this.outer.isNumber(at) });
  }

  private isInReach(index: number): boolean {
    const places = this.found.get(this.script.tokens[index]!.text);
    return places?.some((at) => index > at && index < endOfReach(this.script, at)) === true;
  }

  private isAlwaysNumber(name: string, known: Knowledge): boolean {
    const { tokens } = this.script;
    return tokens.every((_, at) => {
      if (!isWordAt(tokens, at, name)) return true;
      const before = tokens[at - 1]?.text ?? '';
      const after = tokens[at + 1]?.text ?? '';
      if (before === 'let' || before === 'const') return after === '=' && this.isSetToNumber(at, known, [',']);
      if (after === '++' || after === '--' || keepers.has(after)) return true;
      if (after === '+=') return this.isSetToNumber(at, known, [',', ')', ']']);
      // In a pattern, `n = 1` is what is taken where there is nothing else.
      if (after === '=') return /^[;})]$/.test(before) && this.isSetToNumber(at, known, []);
      return before === '++' || before === '--' ? !/^(?:=>|of|in|[-+/%&|^*<>?]+=)$/.test(after) : isSureRead(tokens, at);
    });
  }

  private isSetToNumber(at: number, known: Knowledge, ends: readonly string[]): boolean {
    const end = readNumber(this.script, at + 2, known);
    return end !== -1 && (endsBefore(this.script, end) || ends.includes(this.script.tokens[end]!.text));
  }
}

function listDeclared(tokens: readonly Token[]): number[] {
  const isDeclarer = ({ text, isWord }: Token, at: number): boolean => isWord && (text === 'let' || text === 'const') && !isAfterDot(tokens, at);
  return [...tokens.keys()].filter((at) => at > 0 && isDeclarer(tokens[at - 1]!, at - 1) && tokens[at]!.isWord && tokens[at + 1]?.text === '=');
}

/** Where the block ends, or the loop, that a declaration is for. */
function endOfReach({ text, tokens }: Script, at: number): number {
  const bracket = tokens[tokens[at]!.within];
  if (bracket === undefined) return -1;
  if (bracket.text !== '(') return bracket.close;
  const body = bracket.close + 1;
  if (tokens[body]?.text === '{') return tokens[body].close;
  const isEnd = (token: Token, index: number): boolean => index > body && token.within === bracket.within
    && (/^[;{}]$/.test(token.text) || lineEnd.test(text.slice(tokens[index - 1]!.at, token.at)));
  const end = tokens.findIndex(isEnd);
  return end === -1 ? bracket.close : end;
}
