/** Reads import declarations from tokens, without a parser. */
import { readTokens, skipHashbang } from './tokens.js';
import type { Token } from './tokens.js';

export interface ImportedName {
  readonly specifier: string;
  /** The exported name, 'default', or '*' for the namespace. */
  readonly name: string;
}

/** The imports of a text that holds nothing else but directives, by their local names. Undefined for all that is not plain. */
export function readImportTokens(text: string): ReadonlyMap<string, ImportedName> | undefined {
  const code = skipHashbang(text);
  const tokens = readTokens(code);
  const reader = tokens === undefined ? undefined : new ImportReader(code, tokens);
  return reader?.readAll() === true ? reader.found : undefined;
}

class ImportReader {
  readonly found = new Map<string, ImportedName>();
  private index = 0;

  constructor(private readonly text: string, private readonly tokens: readonly Token[]) {}

  readAll(): boolean {
    while (this.index < this.tokens.length) {
      const isRead = this.takes(';') || this.readString() !== undefined || (this.takes('import') && this.readImport());
      if (!isRead) return false;
    }
    return true;
  }

  private readImport(): boolean {
    if (this.readString() !== undefined) return this.readAttributes() !== undefined;
    const locals: [local: string, name: string][] = [];
    if (!this.readClause(locals) || !this.takes('from')) return false;
    const specifier = this.readString();
    const attributes = this.readAttributes();
    if (specifier === undefined || attributes === undefined) return false;
    // An import with attributes (JSON) is data: it travels by value.
    if (attributes === 0) for (const [local, name] of locals) this.found.set(local, { specifier, name });
    return true;
  }

  /** How many there are. Before Node 22, they may stand behind `assert`, which the parser does not know. */
  private readAttributes(): number | undefined {
    if (!this.takes('with') && !this.takes('assert')) return 0;
    if (!this.takes('{')) return undefined;
    let count = 0;
    for (; !this.takes('}'); count += 1) {
      const isRead = (this.readWord() ?? this.readString()) !== undefined && this.takes(':') && this.readString() !== undefined;
      if (!isRead || (!this.takes(',') && this.tokens[this.index]?.text !== '}')) return undefined;
    }
    return count;
  }

  private readClause(locals: [string, string][]): boolean {
    const named = this.readWord();
    if (named !== undefined) locals.push([named, 'default']);
    if (named !== undefined && !this.takes(',')) return true;
    if (!this.takes('*')) return this.takes('{') && this.readNames(locals);
    const local = this.takes('as') ? this.readWord() : undefined;
    if (local !== undefined) locals.push([local, '*']);
    return local !== undefined;
  }

  private readNames(locals: [string, string][]): boolean {
    while (!this.takes('}')) {
      const name = this.readWord();
      const local = this.takes('as') ? this.readWord() : name;
      if (name === undefined || local === undefined) return false;
      locals.push([local, name]);
      if (!this.takes(',') && this.tokens[this.index]?.text !== '}') return false;
    }
    return true;
  }

  private takes(text: string): boolean {
    const isNext = this.tokens[this.index]?.text === text;
    if (isNext) this.index += 1;
    return isNext;
  }

  private readWord(): string | undefined {
    const token = this.tokens[this.index];
    if (token?.isWord !== true) return undefined;
    this.index += 1;
    return token.text;
  }

  /** Only where it says what it means without escapes. */
  private readString(): string | undefined {
    const token = this.tokens[this.index];
    const found = token?.text === '' ? /^(["'])([^"'\\\n]*)\1/.exec(this.text.slice(token.at)) : null;
    if (found === null) return undefined;
    this.index += 1;
    return found[2];
  }
}
