/** Sees in the text of a function that it returns typed arrays which it has made itself and given to nobody else. */
import { readHead } from './fresh-head.js';
import type { Head } from './fresh-head.js';
import { findParts } from './glance.js';
import type { Parts } from './glance.js';
import type { FreshCall, Need } from './relied.js';
import { breaksLine, endsBefore, NumberNames, readNumber } from './sure-numbers.js';
import type { Knowledge, Script } from './sure-numbers.js';
import { isSureRead } from './sure-reads.js';
import { isAfterDot, isWordAt, readTokens } from './tokens.js';
import type { Token } from './tokens.js';

/** What has to hold, so that what comes back belongs to whoever called. */
export interface FreshText {
  readonly needs: readonly Need[];
  /** Globals that have to be those of the language: `Float64Array`, `Math.floor`; and what arrays inherit, by its key alone. */
  readonly builtins: ReadonlySet<string>;
  readonly calls: readonly FreshCall[];
  /** An array itself is returned. */
  readonly isItself: boolean;
  /** An object is returned that holds such arrays under these keys. */
  readonly keys: readonly string[];
}

/** Longer texts would take long. */
const maxLength = 10_000;

/** They reach variables unseen, run later or more than once, or are functions of their own. */
const banned = new Set(['eval', 'with', 'arguments', 'async', 'await', 'yield', 'class', 'super', 'function', 'import']);

/** @param outerNumbers variables around the function that always hold a number */
export function readFreshText(text: string, outerNumbers: ReadonlySet<string>): FreshText | undefined {
  const tokens = text.length > maxLength ? undefined : readTokens(text);
  const parts = tokens === undefined ? undefined : findParts(tokens);
  if (tokens === undefined || parts?.before !== -1) return undefined;
  const start = parts.isArrow ? 0 : 1;
  if (tokens.some(({ text: word, isWord }, at) => isWord && at >= start && banned.has(word) && !isAfterDot(tokens, at))) return undefined;
  if (!parts.isArrow && tokens[1]?.text === '*') return undefined;
  // Outside strict code, `let` may be a variable that a statement ends with: the next word is not declared then.
  if (tokens.some(({ text: word }, at) => word === 'let' && breaksLine({ text, tokens }, at + 1))) return undefined;
  return new Reader({ text, tokens }, parts, outerNumbers).read();
}

interface Entry {
  readonly key: string;
  readonly at: number;
}

class Reader {
  private readonly head: Head;
  /** Arrays that are named, and still taken for fresh. */
  private names: Set<string>;
  private isItself = false;
  private keys: readonly string[] | undefined;
  private numbers: NumberNames | undefined;
  private readonly tokens: readonly Token[];
  private readonly onlyRead = new Map<string, boolean>();
  private readonly listed = new Map<number, Entry[] | undefined>();

  constructor(private readonly script: Script, private readonly parts: Parts, outerNumbers: ReadonlySet<string>) {
    this.tokens = script.tokens;
    this.head = readHead(script, parts, outerNumbers);
    this.names = new Set(this.head.fresh.keys());
  }

  read(): FreshText | undefined {
    const { head, parts, tokens } = this;
    const isBlock = parts.isArrow ? tokens[parts.body]?.text === '{' : true;
    const isRead = isBlock ? this.areOurs() && !this.hasFunctions() && this.readReturns() : head.returned === tokens.length;
    if (!isRead || head.isTooMuch || !this.areFixed()) return undefined;
    if (!isBlock) this.isItself = true;
    const { needs, builtins, calls } = head.relied;
    if (!this.isItself && this.keys === undefined) return undefined;
    return { needs, builtins, calls, isItself: this.isItself, keys: this.keys ?? [] };
  }

  /** Leaves those names whose arrays nobody else gets hold of. One may be as long as another: so all over again, for each that falls. */
  private areOurs(): boolean {
    if (this.names.size === 0) return true;
    for (;;) {
      this.numbers = undefined;
      this.head.relied.isPaused = true;
      this.numbers = new NumberNames(this.script, this.know());
      this.head.relied.isPaused = false;
      const lost = [...this.names].filter((name) => !this.isOurs(name));
      if (lost.length === 0) return true;
      // What is not returned may do as it likes; what it was relied on for is relied on in vain.
      for (const name of lost) this.names.delete(name);
    }
  }

  private isOurs(name: string): boolean {
    return this.tokens.every((_, at) => {
      if (!isWordAt(this.tokens, at, name) || this.head.relied.known.has(at)) return true;
      return !this.isAside(at) && this.isHarmless(at);
    });
  }

  /** An item is read or written, or the length is read, or it is returned. */
  private isHarmless(at: number): boolean {
    const { tokens, script } = this;
    const next = tokens[at + 1];
    if (/^(?:let|const|var)$/.test(tokens[at - 1]?.text ?? '')) return false;
    if (next?.text === '[') return readNumber(script, at + 2, this.know()) === next.close;
    if (next?.text === '.') return tokens[at + 2]?.text === 'length' && this.lookUp('length');
    if (tokens[at - 1]?.text === 'return' && !isAfterDot(tokens, at - 1)) return endsBefore(script, at + 1);
    return this.listReturned(tokens[at]!.within)?.some((entry) => entry.at === at) === true;
  }

  private know(): Knowledge {
    const { head, tokens } = this;
    return {
      isNumber: (at) => this.numbers?.has(at) === true || (head.isNumber(at) && (at < head.end || this.isOnlyRead(tokens[at]!.text))),
      isNumberIn: (at, key) => (key === 'length' && this.names.has(tokens[at]!.text) && this.lookUp('length')) || (at < head.end && head.isNumberIn(at, key)),
      callMath: (name) => { head.relied.relyOn(`Math.${name}`); },
    };
  }

  private lookUp(name: string): boolean {
    return this.head.relied.relyOn(name);
  }

  private isOnlyRead(name: string): boolean {
    const found = this.onlyRead.get(name) ?? this.tokens.every((_, at) =>
      !isWordAt(this.tokens, at, name) || this.head.relied.known.has(at) || isSureRead(this.tokens, at));
    this.onlyRead.set(name, found);
    return found;
  }

  /** Whether it stands in an argument that was looked through already. */
  private isAside(at: number): boolean {
    return this.head.relied.asides.some(([from, to]) => at > from && at < to);
  }

  /** What is written in another function may run later; and returns for itself. */
  private hasFunctions(): boolean {
    const { tokens, parts } = this;
    return tokens.some(({ text }, at) => {
      if (at <= parts.body || this.isAside(at)) return false;
      return text === '=>' || (text === '{' && tokens[at - 1]?.text === ')' && !this.isHeadOfStatement(at - 1));
    });
  }

  /** Methods may be called `if`: where only statements stand, there are none. */
  private isHeadOfStatement(close: number): boolean {
    const { tokens, parts } = this;
    const open = tokens.findIndex((token) => token.close === close);
    const word = tokens[open - 1];
    if (word === undefined || !/^(?:if|for|while|switch|catch)$/.test(word.text) || isAfterDot(tokens, open - 1)) return false;
    if (word.within === parts.body) return true;
    return tokens[word.within]?.text === '{' && /^(?:\)|else|try|finally|do)$/.test(tokens[word.within - 1]?.text ?? '') && !isAfterDot(tokens, word.within - 1);
  }

  private readReturns(): boolean {
    const { tokens, script, head } = this;
    return tokens.every((_, at) => {
      if (!isWordAt(tokens, at, 'return') || this.isAside(at)) return true;
      const next = tokens[at + 1];
      if (next === undefined || endsBefore(script, at + 1)) return true;
      if (at === head.end && head.returned !== -1) return this.isItself = true;
      if (this.names.has(next.text) && endsBefore(script, at + 2)) return this.isItself = true;
      const entries = next.text === '{' && endsBefore(script, next.close + 1) ? this.listReturned(at + 1) : undefined;
      const keys = entries?.filter((entry) => this.names.has(tokens[entry.at]?.text ?? '')).map(({ key }) => key).sort();
      if (keys === undefined || keys.length === 0) return false;
      if (this.keys !== undefined && this.keys.join() !== keys.join()) return false;
      this.keys = keys;
      return true;
    });
  }

  /** The entries of an object that is returned, each with the place of the word that is its value; -1 where it is more. */
  private listReturned(brace: number): Entry[] | undefined {
    if (!this.listed.has(brace)) this.listed.set(brace, this.listEntries(brace));
    return this.listed.get(brace);
  }

  private listEntries(brace: number): Entry[] | undefined {
    const { tokens } = this;
    const opener = tokens[brace];
    if (opener?.text !== '{' || tokens[brace - 1]?.text !== 'return' || isAfterDot(tokens, brace - 1)) return undefined;
    const entries: Entry[] = [];
    for (let at = brace + 1; at < opener.close;) {
      let end = at;
      while (end !== opener.close && (tokens[end]!.within !== brace || tokens[end]!.text !== ',')) end += 1;
      const key = tokens[at]!;
      const isShort = end === at + 1;
      if (!key.isWord || key.text === '__proto__' || !(isShort || tokens[at + 1]!.text === ':')) return undefined;
      entries.push({ key: key.text, at: isShort ? at : end === at + 3 ? at + 2 : -1 });
      at = end + 1;
    }
    return new Set(entries.map(({ key }) => key)).size === entries.length ? entries : undefined;
  }

  /** Whether the globals that it names are no variables of its own, nor are the functions that it calls. */
  private areFixed(): boolean {
    const { tokens, head } = this;
    const globals = new Set([...head.relied.builtins].map((name) => name.split('.')[0]!).filter((name) => /^[A-Z]/.test(name)));
    const called = new Set(head.relied.calls.map(({ name }) => name));
    return tokens.every(({ text, isWord }, at) => {
      if (!isWord || isAfterDot(tokens, at)) return true;
      if (globals.has(text)) return tokens[at - 1]?.text === 'new' || tokens[at + 1]?.text === '.';
      return !called.has(text) || head.callees.has(at);
    });
  }
}
