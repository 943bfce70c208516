/** Reads the beginning of a function, where only numbers are reckoned and arrays made: no code of anybody else's runs there. */
import type { Parts } from './glance.js';
import { Relied } from './relied.js';
import type { Need } from './relied.js';
import { areNumbers, endsBefore, readNumber } from './sure-numbers.js';
import type { Knowledge, Script } from './sure-numbers.js';
import type { Token } from './tokens.js';

const classNames = /^(?:(?:Ui|I)nt(?:8|16|32)|Uint8Clamped|Float(?:16|32|64)|Big(?:Ui|I)nt64)Array$/;
/** They return the array itself, and show it to nobody. */
const returners = /^(?:fill|reverse|sort|copyWithin)$/;
const doers = /^(?:fill|reverse|sort|copyWithin|set)$/;

/** Sums of sums of sums ask for their parts again and again. */
const mostAsked = 2000;

/** Reads the parameters, and all statements up to the first that may run other code. */
export function readHead(script: Script, parts: Parts, outerNumbers: ReadonlySet<string>): Head {
  return new Head(script, parts, outerNumbers);
}

export class Head {
  readonly relied = new Relied();
  /** Arrays that are made here, by name: how they are made. */
  readonly fresh = new Map<string, number>();
  /** Where functions of outside are called. */
  readonly callees = new Set<number>();
  /** The first token that is not part of it. */
  end: number;
  /** The token behind what is returned here straight away; -1 if nothing is. */
  returned = -1;
  /** Whether other code may run from here on. */
  private isOver = false;
  private askedCount = 0;
  private readonly needed = new Map<string, Need>();
  private readonly params = new Map<string, number>();
  private readonly locals = new Map<string, number>();
  private readonly tokens: readonly Token[];
  private readonly knowledge: Knowledge = {
    isNumber: (at) => this.isNumber(at),
    isNumberIn: (at, key) => this.isNumberIn(at, key),
    callMath: (name) => { this.relied.relyOn(`Math.${name}`); },
  };

  constructor(private readonly script: Script, parts: Parts, private readonly outerNumbers: ReadonlySet<string>) {
    this.tokens = script.tokens;
    this.end = parts.body;
    if (!this.readParameters(parts)) return;
    if (parts.isArrow && this.tokens[parts.body]?.text !== '{') {
      this.returned = this.readFresh(parts.body, false);
      return;
    }
    this.end = parts.body + 1;
    for (let next = this.readStatement(this.end); next !== -1; next = this.isOver ? -1 : this.readStatement(this.end)) this.end = next;
    if (!this.isOver && this.tokens[this.end]?.text === 'return') this.readReturn();
  }

  isNumber(at: number): boolean {
    const name = this.tokens[at]!.text;
    const local = this.locals.get(name);
    if (this.isTooMuch) return false;
    this.askedCount += 1;
    if (local !== undefined && at > local) return this.relied.isPaused || readNumber(this.script, local + 2, this.knowledge) !== -1;
    const need = this.needed.get(name);
    if (need !== undefined) return this.relied.need(need);
    return local === undefined && !this.params.has(name) && this.outerNumbers.has(name);
  }

  /** What is said of it from then on counts for nothing. */
  get isTooMuch(): boolean {
    return this.askedCount > mostAsked;
  }

  isNumberIn(at: number, key: string): boolean {
    const param = this.params.get(this.tokens[at]!.text);
    return param !== undefined && this.relied.need({ param, key, isNumber: true });
  }

  /** Names, and flat patterns of names. With a default, code could run. */
  private readParameters({ params, body }: Parts): boolean {
    if (params === -1) {
      this.takeParameter(body - 2, 0);
      return true;
    }
    const { close } = this.tokens[params]!;
    for (let at = params + 1, param = 0; at < close; param++) {
      if (this.tokens[at]!.text === '{') at = this.readPattern(at, param);
      else if (this.tokens[at]!.isWord) this.takeParameter(at++, param);
      else return false;
      if (at === -1 || (at !== close && this.tokens[at++]!.text !== ',')) return false;
    }
    return true;
  }

  private takeParameter(at: number, param: number): void {
    const name = this.tokens[at]!.text;
    this.params.set(name, param);
    this.needed.set(name, { param, key: undefined, isNumber: true });
    this.relied.known.add(at);
  }

  /** `{ length, seed: start }`; the index behind it, or -1. */
  private readPattern(start: number, param: number): number {
    const { tokens } = this;
    const { close } = tokens[start]!;
    for (let at = start + 1; at < close;) {
      const key = tokens[at]!;
      if (tokens[at + 1]?.text === ':') at += 2;
      const name = tokens[at]!;
      if (!key.isWord || !name.isWord) return -1;
      this.needed.set(name.text, { param, key: key.text, isNumber: true });
      this.relied.need({ param, key: key.text, isNumber: false });
      this.relied.known.add(at++);
      if (at !== close && tokens[at++]!.text !== ',') return -1;
    }
    return close + 1;
  }

  /** The index behind a statement that belongs to the head, or -1. */
  private readStatement(at: number): number {
    const { tokens, script } = this;
    const [first, name] = [tokens[at], tokens[at + 1]];
    if (first?.isWord !== true || name === undefined) return -1;
    if (name.text === '.' && this.fresh.has(first.text)) return this.skipEnd(this.relied.attempt(() => this.readDoer(at)));
    if (first.text !== 'const' && first.text !== 'let') return -1;
    if (name.text === '{') {
      const param = tokens[name.close + 1]?.text === '=' ? this.params.get(tokens[name.close + 2]?.text ?? '') : undefined;
      if (param === undefined || !endsBefore(script, name.close + 3)) return -1;
      return this.readPattern(at + 1, param) === -1 ? -1 : this.skipEnd(name.close + 3);
    }
    if (!name.isWord || tokens[at + 2]?.text !== '=') return -1;
    const fresh = this.relied.attempt(() => this.takeIfEnds(this.readFresh(at + 3, true)));
    if (fresh !== -1) {
      this.fresh.set(name.text, at + 1);
      this.relied.known.add(at + 1);
      return this.skipEnd(fresh);
    }
    const end = this.relied.attempt(() => this.readReckoned(at + 3));
    if (end !== -1) this.locals.set(name.text, at + 1);
    return this.skipEnd(end);
  }

  /** What is only read need not be a number yet. To reckon with anything else would run its `valueOf`. */
  private readReckoned(at: number): number {
    const before = this.relied.needs.length;
    const end = this.takeIfEnds(readNumber(this.script, at, this.knowledge));
    if (end === at + 1) this.relied.needs.length = before;
    if (end === at + 3 && this.tokens[at + 1]!.text === '.') {
      const [need] = this.relied.needs.splice(before);
      if (need !== undefined) this.relied.needs.push({ ...need, isNumber: false });
    }
    return end;
  }

  private takeIfEnds(end: number): number {
    return end !== -1 && endsBefore(this.script, end) ? end : -1;
  }

  private skipEnd(end: number): number {
    return end !== -1 && this.tokens[end]?.text === ';' ? end + 1 : end;
  }

  /** `out.fill(1)` as a statement. */
  private readDoer(at: number): number {
    const open = this.tokens[at + 3];
    if (open?.text !== '(' || !doers.test(this.tokens[at + 2]!.text)) return -1;
    this.relied.relyOn(this.tokens[at + 2]!.text);
    this.relied.known.add(at);
    return this.takeIfEnds(this.setAside(at + 3));
  }

  private readReturn(): void {
    this.returned = this.relied.attempt(() => this.takeIfEnds(this.readFresh(this.end + 1, false)));
  }

  /** An expression that makes an array; the index behind it, or -1. */
  private readFresh(at: number, isUsed: boolean): number {
    const { tokens } = this;
    const first = tokens[at];
    if (first?.text === 'new') {
      const open = tokens[at + 2];
      if (!classNames.test(tokens[at + 1]?.text ?? '') || open?.text !== '(') return -1;
      if (open.close !== at + 3 && readNumber(this.script, at + 3, this.knowledge) !== open.close) return -1;
      this.relied.relyOn(tokens[at + 1]!.text);
      return this.readChain(open.close + 1);
    }
    if (first?.isWord !== true) return -1;
    if (!classNames.test(first.text)) return this.readCall(at, isUsed);
    const open = tokens[at + 3];
    if (tokens[at + 1]?.text !== '.' || !/^(?:from|of)$/.test(tokens[at + 2]?.text ?? '') || open?.text !== '(') return -1;
    this.relied.relyOn(first.text);
    this.relied.relyOn(`${first.text}.${tokens[at + 2]!.text}`);
    this.isOver = true;
    this.relied.asides.push([at + 3, open.close]);
    return open.close + 1;
  }

  private readChain(start: number): number {
    let at = start;
    while (at !== -1 && this.tokens[at]?.text === '.') {
      const method = this.tokens[at + 1]!.text;
      if (!returners.test(method) || this.tokens[at + 2]?.text !== '(' || this.isOver) return -1;
      this.relied.relyOn(method);
      at = this.setAside(at + 2);
    }
    return at;
  }

  /** Arguments may run whatever they like, but after them it is not known what the rest finds. */
  private setAside(open: number): number {
    const { close } = this.tokens[open]!;
    if (this.relied.attempt(() => (areNumbers(this.script, open + 1, close, this.knowledge) ? close : -1)) === -1) this.isOver = true;
    this.relied.asides.push([open, close]);
    return close + 1;
  }

  /** `make(shape, 2 * size)`: nothing but the call itself may run other code. */
  private readCall(at: number, isUsed: boolean): number {
    const { tokens } = this;
    const open = tokens[at + 1];
    if (open?.text !== '(' || [this.needed, this.fresh, this.locals].some((names) => names.has(tokens[at]!.text))) return -1;
    const args: (number | 'number')[] = [];
    for (let next = at + 2; next < open.close;) {
      const isAlone = tokens[next]!.isWord && /^[,)]$/.test(tokens[next + 1]!.text);
      const param = isAlone ? this.params.get(tokens[next]!.text) : undefined;
      const end = isAlone && param !== undefined ? next + 1 : readNumber(this.script, next, this.knowledge);
      if (end === -1) return -1;
      args.push(param ?? 'number');
      next = end;
      if (next !== open.close && tokens[next++]!.text !== ',') return -1;
    }
    this.relied.calls.push({ name: tokens[at]!.text, args, isUsed });
    this.callees.add(at);
    this.isOver = true;
    return open.close + 1;
  }
}
