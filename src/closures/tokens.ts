/** Splits the text of a function into tokens, which takes no parser; gives up where only a parser can tell what is one. */

export interface Token {
  /** Of a word or mark; empty for numbers, strings, templates and regular expressions. */
  readonly text: string;
  readonly at: number;
  readonly isWord: boolean;
  /** The bracket it stands in directly: an index of the list, or -1. */
  readonly within: number;
  /** The index of the bracket that closes this one. */
  close: number;
}

/** Blanks and comments, words, numbers, strings, and marks: the longest first. What is none of these is for the parser. */
const pattern = new RegExp([
  String.raw`\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/`,
  String.raw`([A-Za-z_$][\w$]*)`,
  String.raw`((?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?n?(?![\w$])|0[bBoOxX][\da-fA-F_]+n?(?![\w$])|"(?:[^"\\\n\r]|\\[^])*"|'(?:[^'\\\n\r]|\\[^])*')`,
  String.raw`(=>|\.\.\.|\?\.(?!\d)|\+\+|--|[=!]==?|(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*%&|^<>])=?|[/=(){}[\],;.:?~!${'`'}])`,
].join('|'), 'y');
/** Without brackets within brackets, which mean something else with the flag `v`. */
const regularExpression = /\/(?![*/])(?:[^\\/[\n\r\u2028\u2029]|\\.|\[(?:[^\\\][\n\r\u2028\u2029]|\\.)*\])+\/[a-z]*/y;
const templatePart = /(?:[^`\\$]|\\[^]|\$(?!\{))*(`|\$\{)/y;

const beforeExpression = new Set(['return', 'typeof', 'case', 'do', 'else', 'in', 'instanceof', 'new', 'void', 'delete', 'throw']);
/** After one of these, or the parenthesis behind it, a slash may be either. */
const ambiguous = new Set(['of', 'await', 'yield', 'let', 'async', 'if', 'while', 'for', 'with']);

/** The tokens of a text that V8 could read. Undefined where it takes a parser to find them. */
export function readTokens(text: string): Token[] | undefined {
  // In scripts, these begin comments.
  if (text.includes('<!--') || text.includes('-->')) return undefined;
  const reader = new Reader(text);
  while (reader.at < text.length) if (!reader.readOne()) return undefined;
  return reader.tokens;
}

class Reader {
  readonly tokens: Token[] = [];
  at = 0;
  private readonly open: number[] = [];
  /** The opener of the bracket that was closed last. */
  private lastClosed = -1;

  constructor(private readonly text: string) {}

  readOne(): boolean {
    const { at } = this;
    const found = this.match(pattern);
    if (found === undefined) return false;
    const [, word, value, mark] = found;
    if (word !== undefined) this.add(word, at, true);
    else if (value !== undefined) this.add('', at);
    else if (mark !== undefined) return this.takeMark(mark, at);
    return true;
  }

  private takeMark(mark: string, at: number): boolean {
    switch (mark) {
      case '/': return this.takeSlash(at);
      case '`': return this.takeTemplate(at);
      case '(': case '[': case '{': this.openBracket(mark, at); return true;
      case ')': case ']': case '}': return this.closeBracket(mark, at);
      default: this.add(mark, at); return true;
    }
  }

  private openBracket(mark: string, at: number): void {
    this.add(mark, at);
    this.open.push(this.tokens.length - 1);
  }

  private closeBracket(mark: string, at: number): boolean {
    const index = this.open.pop() ?? -1;
    const opener = this.tokens[index];
    if (opener === undefined) return false;
    opener.close = this.tokens.length;
    this.lastClosed = index;
    this.add(mark, at);
    return opener.text !== '${' || this.takeTemplate(at);
  }

  /** What stands between two expressions of a template, or before the first, or after the last. */
  private takeTemplate(at: number): boolean {
    const end = this.match(templatePart)?.[1];
    this.add('', at);
    if (end === '${') this.openBracket('${', this.at - 2);
    return end !== undefined;
  }

  private takeSlash(at: number): boolean {
    const divides = this.endsOperand(this.tokens.length - 1, at);
    if (divides === undefined) return false;
    if (divides) {
      const isAssignment = this.text[this.at] === '=';
      if (isAssignment) this.at += 1;
      this.add(isAssignment ? '/=' : '/', at);
      return true;
    }
    this.at = at;
    this.add('', at);
    return this.match(regularExpression) !== undefined;
  }

  /** Whether something ends with this token that can be divided, at `slash`. Undefined where that is not sure. */
  private endsOperand(index: number, slash: number): boolean | undefined {
    const token = this.tokens[index];
    if (token === undefined || token.text === '}' || token.text === '++' || token.text === '--') return undefined;
    // A statement may end with the line: `break`, `var a`.
    if (token.isWord) return /[\n\r\u2028\u2029]/.test(this.text.slice(token.at, slash)) ? undefined : this.wordEndsOperand(index);
    if (token.text !== ')') return token.text === '' || token.text === ']';
    const before = this.lastClosed - 1;
    return this.tokens[before]?.isWord === true && this.wordEndsOperand(before) === undefined ? undefined : true;
  }

  private wordEndsOperand(index: number): boolean | undefined {
    const { text } = this.tokens[index]!;
    if (isAfterDot(this.tokens, index)) return true;
    return ambiguous.has(text) ? undefined : !beforeExpression.has(text);
  }

  private add(text: string, at: number, isWord = false): void {
    this.tokens.push({ text, at, isWord, within: this.open.at(-1) ?? -1, close: -1 });
  }

  private match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text);
    if (found === null) return undefined;
    this.at = expression.lastIndex;
    return found;
  }
}

/** The text of a file without its first line, where that says how to run it. */
export function skipHashbang(text: string): string {
  return text.replace(/^#![^\n]*/, '');
}

/** Whether this word stands there, and names no property. */
export function isWordAt(tokens: readonly Token[], index: number, word: string): boolean {
  const token = tokens[index]!;
  return token.isWord && token.text === word && !isAfterDot(tokens, index);
}

/** Whether a word is the name of a property that is read. */
export function isAfterDot(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === '.' || before === '?.';
}
