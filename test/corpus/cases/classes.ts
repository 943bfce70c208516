/** Cases: classes, their members, their private state, and their instances. */
import type { Case } from '../program/case.js';
import { runs, sees } from '../program/case.js';

const unit = 3;
const tag = Symbol('tag');
const method = `do${unit}`;

class Point {
  static origin = new Map([['x', 0]]);
  static count = 0;
  z = unit;
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
    Point.count += 1;
  }
  static of(x: number) {
    return new Point(x, x);
  }
  static get made() {
    return Point.count;
  }
  get length() {
    return Math.hypot(this.x, this.y);
  }
  plus(other: Point) {
    return new Point(this.x + other.x, this.y + other.y);
  }
  [method]() {
    return `did ${unit}`;
  }
  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }
  [tag] = unit;
}

class Point3 extends Point {
  override z = 9;
  constructor(x: number) {
    super(x, x);
  }
  override get length() {
    return super.length + this.z;
  }
  override plus(other: Point) {
    return super.plus(other).plus(this);
  }
}

class Account {
  static #made = 0;
  #balance = 0;
  #log: string[] = [];
  constructor(balance: number) {
    Account.#made += 1;
    this.#balance = balance;
    if (balance < 0) throw new Error('the constructor must not run again');
  }
  static made() {
    return Account.#made;
  }
  static isAccount(value: object) {
    return #balance in value;
  }
  get #secret() {
    return this.#balance * 2;
  }
  #note(text: string) {
    this.#log.push(text);
  }
  add(n: number) {
    this.#balance += n;
    this.#note(`added ${n}`);
    return this;
  }
  show() {
    return [this.#balance, this.#secret, this.#log];
  }
}

class Savings extends Account {
  #rate = unit;
  #balance = 'own';
  extra = 1;
  constructor() {
    super(50);
    this.extra = 2;
  }
  rates() {
    return [this.#rate, this.#balance, this.extra];
  }
  set rate(value: number) {
    this.#rate = value;
  }
}

class Stack<T> extends Array<T> {
  top() {
    return this.at(-1);
  }
}
class Registry extends Map<string, number> {
  owner = 'me';
  total() {
    return [...this.values()].reduce((sum, n) => sum + n, 0);
  }
}

export const classCases: readonly Case[] = [
  runs('a class', () => () => new Point(3, 4).length),
  runs('an instance made there', () => () => [...new Point(3, 4).plus(new Point(1, 1))]),
  runs('static methods and fields', () => () => [Point.of(2).x, [...Point.origin]]),
  runs('a static getter', () => () => typeof Point.made),
  runs('a computed method', () => () => (new Point(1, 1) as unknown as Record<string, () => string>)['do3']?.()),
  runs('a field under a symbol', () => () => new Point(1, 1)[tag]),
  runs('inheritance with super', () => () => { const p = new Point3(3); return [p.length, p.plus(p).x, p instanceof Point, p.z]; }),
  runs('super in static methods', () => { class Base { static base = unit; static of(x: number) { return [this.base, x]; } } class Leaf extends Base { static override base = 7; static override of(x: number) { return [...super.of(x), super.base]; } } return () => Leaf.of(1); }),
  runs('super in accessors', () => { class Base { held = unit; get value() { return this.held; } set value(x: number) { this.held = x; } } class Leaf extends Base { override get value() { return super.value * 10; } override set value(x: number) { super.value = x + 1; } } return () => { const one = new Leaf(); one.value = 5; return one.value; }; }),
  runs('super in an arrow of a method', () => { class Base { hi() { return unit; } } class Leaf extends Base { override hi() { return [1].map(() => super.hi())[0]!; } } return () => new Leaf().hi(); }),
  runs('the name of a class', () => () => [Point.name, Point3.name, new Point3(1).constructor.name]),
  sees('an instance', () => new Point(3, 4), (p) => [p.length, p.z, [...p], p instanceof Point, Object.keys(p)]),
  sees('an instance of a subclass', () => new Point3(2), (p) => [p.length, p instanceof Point, p instanceof Point3]),
  sees('many instances', () => [new Point(1, 2), new Point(3, 4)], (all) => all.map((p) => p.length)),
  runs('static values are those of now', () => { class Counted { static all = new Map([['x', 0]]); } Counted.all.set('y', 5); return () => [...Counted.all]; }),
  runs('a class expression', () => { const C = class { x = unit; }; return () => [new C().x, C.name]; }),
  runs('a class without a name', () => { const C = (() => class { x = unit; })(); return () => new C().x; }),
  runs('a class that extends an expression', () => { const mix = <T extends new (...args: any[]) => object>(B: T) => class extends B { mixed = unit; }; class M extends mix(Point) {} return () => { const m = new M(1, 2) as unknown as { mixed: number; x: number }; return [m.mixed, m.x]; }; }),
  runs('a class that extends null', () => { class N extends (null as never as ObjectConstructor) { static hi() { return unit; } } return () => [N.hi(), Object.getPrototypeOf(N.prototype)]; }),
  runs('private fields and methods', () => () => new Account(5).add(2).show()),
  runs('private statics', () => () => Account.made() >= 0),
  runs('private static methods and accessors', () => { class Rates { static #rate = unit; static get #twice() { return Rates.#rate * 2; } static set #twice(value) { Rates.#rate = value / 2; } static #add(n: number) { return Rates.#twice + n; } static run() { Rates.#twice = 10; return Rates.#add(1); } } return () => Rates.run(); }),
  runs('private async methods and generators', () => { class Steps { async #later() { await null; return unit; } *#count() { yield 1; yield unit; } async *#stream() { yield* this.#count(); } async all() { const all = [await this.#later(), ...this.#count()]; for await (const one of this.#stream()) all.push(one); return all; } } return () => new Steps().all(); }),
  runs('a brand check', () => () => [Account.isAccount(new Account(1)), Account.isAccount({})]),
  sees('an instance with private state', () => new Account(7).add(3), (x) => [x.show(), x.add(1).show(), Account.isAccount(x)]),
  sees('private state of a class and its parent', () => { const s = new Savings(); s.rate = 8; s.add(1); return s; }, (s) => [s.show(), s.rates(), s instanceof Account]),
  sees('an instance whose constructor would throw', () => new Account(0).add(-5), (x) => x.show()),
  sees('an instance of an Array subclass', () => Stack.from([1, 2, 3]) as Stack<number>, (s) => [s.top(), s.length, Array.isArray(s), s instanceof Stack]),
  sees('an instance of a Map subclass', () => new Registry([['a', 1], ['b', 2]]), (r) => [r.total(), r.owner, r.size]),
  sees('an instance with an own method', () => Object.assign(new Point(1, 1), { hello() { return unit; } }), (p) => p.hello()),
  runs('a method added to the prototype', () => { class P { x = 1; } Object.assign(P.prototype, { added(this: P) { return this.x + unit; } }); return () => (new P() as unknown as { added(): number }).added(); }),
  runs('a method replaced on the prototype', () => { class P { hi() { return 'old'; } } P.prototype.hi = () => 'new'; return () => new P().hi(); }),
  runs('a static method replaced', () => { class P { static hi() { return 'old'; } } P.hi = () => 'new'; return () => P.hi(); }),
  runs('static blocks do not run again', () => { const log: string[] = []; class P { static { log.push('ran'); } } return () => [P.name, log]; }),
  runs('a static arrow that uses the class', () => { class P { static base = 5; static get = () => P.base; } return () => P.get(); }),
  runs('accessors', () => { class T { #c = 1; get f() { return this.#c * 2; } set f(v) { this.#c = v; } } return () => { const t = new T(); t.f = 8; return t.f; }; }),
  runs('fields that use captured variables', () => { const start = { n: 5 }; class C { n = start.n; f = () => this.n; } return () => new C().f(); }),
  runs('Symbol.toStringTag and toPrimitive', () => { class V { get [Symbol.toStringTag]() { return 'Vee'; } [Symbol.toPrimitive]() { return unit; } } return () => [String(Object.prototype.toString.call(new V())), +new V()]; }),
  runs('Symbol.hasInstance', () => { class Even { static [Symbol.hasInstance](n: unknown) { return Number(n) % 2 === 0; } } return () => (2 as unknown) instanceof Even; }),
  sees('a frozen instance', () => Object.freeze(new Point(1, 2)), (p) => [Object.isFrozen(p), p.length]),
  sees('two instances that know one another', () => { const p: { other?: object } = new Point(1, 1) as never; const q = Object.assign(new Point(2, 2), { other: p }); p.other = q; return q; }, (q) => (q.other as typeof q).other === q),
  runs('classes that know one another', () => { class A { make() { return new B(); } } class B { make() { return new A(); } } return () => new A().make().make() instanceof A; }),
  runs('instanceof with a captured class for an argument made here', () => { const p = new Point(1, 1); return () => p instanceof Point; }),
];
