/** Cases: every kind of function there is. */
import type { Case } from '../program/case.js';
import { runs } from '../program/case.js';

const two = 2;

function double(x: number): number {
  return x * two;
}

function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}

function isOdd(n: number): boolean {
  return n !== 0 && isEven(n - 1);
}

async function later(x: number): Promise<number> {
  await null;
  return x + two;
}

const table = {
  base: 10,
  add(x: number) {
    return this.base + x;
  },
  get sum() {
    return this.base + two;
  },
  set start(value: number) {
    this.base = value;
  },
  async wait(x: number) {
    await null;
    return x * this.base;
  },
  *count(n: number) {
    for (let i = 0; i < n; i += 1) yield i + this.base;
  },
  async *stream(n: number) {
    for (let i = 0; i < n; i += 1) yield i;
  },
  [`key${two}`]() {
    return 'computed';
  },
  [Symbol.iterator]: function* () {
    yield* [1, two, 3];
  },
  'quoted name'() {
    return two;
  },
  42() {
    return 'number';
  },
};

export const functionCases: readonly Case[] = [
  { name: 'an arrow', make: () => ({ fn: (x: number) => x + 1, args: [1] }) },
  { name: 'an arrow that captures', make: () => ({ fn: (x: number) => x + two, args: [1] }) },
  { name: 'an arrow with a body', make: () => ({ fn: (x: number) => { const y = x * two; return y; }, args: [4] }) },
  { name: 'an arrow that gives an object', make: () => ({ fn: (x: number) => ({ x, two }), args: [4] }) },
  { name: 'an async arrow', make: () => ({ fn: async (x: number) => x + (await later(x)), args: [4] }) },
  { name: 'a declaration', make: () => ({ fn: double, args: [21] }) },
  { name: 'an async declaration', make: () => ({ fn: later, args: [40] }) },
  { name: 'an anonymous function expression', make: () => ({ fn: function (x: number) { return x + two; }, args: [1] }) },
  {
    name: 'a named function expression that calls itself',
    make: () => ({ fn: function factorial(n: number): number { return n < two ? 1 : n * factorial(n - 1); }, args: [5] }),
  },
  { name: 'a recursive arrow', make: () => { const down = (n: number): number => (n === 0 ? 0 : down(n - 1)); return { fn: down, args: [9] }; } },
  { name: 'mutually recursive functions', make: () => ({ fn: isEven, args: [10] }) },
  {
    name: 'a declaration whose name holds something else by now',
    make: () => {
      let wrapped: (n: number) => number;
      const holder = { calls: 0 };
      function fib(n: number): number {
        return n < 2 ? n : wrapped(n - 1) + wrapped(n - 2);
      }
      wrapped = (n) => {
        holder.calls += 1;
        return fib(n);
      };
      return { fn: (n: number) => [wrapped(n), holder.calls], args: [6] };
    },
  },
  { name: 'a curried function', make: () => { const add = (a: number) => (b: number) => (c: number) => a + b + c + two; return { fn: add(1)(2), args: [3] }; } },
  { name: 'a function of a function', make: () => ({ fn: (f: (x: number) => number) => f(3), args: [double] }) },
  runs('a function that gives a function', () => () => [double].map((f) => f(1))),
  { name: 'a generator function', make: () => ({ fn: (f: (n: number) => Iterable<number>) => [...f(3)], args: [function* (n: number) { yield n; yield two; }] }) },
  {
    name: 'an async generator function',
    make: () => ({
      fn: async (f: () => AsyncIterable<number>) => {
        const all: number[] = [];
        for await (const one of f()) all.push(one);
        return all;
      },
      args: [async function* () { yield 1; yield two; }],
    }),
  },
  { name: 'a method with its object', make: () => ({ fn: (x: number) => table.add(x), args: [5] }) },
  { name: 'an async method', make: () => ({ fn: (x: number) => table.wait(x), args: [5] }) },
  { name: 'a generator method', make: () => ({ fn: (n: number) => [...table.count(n)], args: [3] }) },
  { name: 'an async generator method', make: () => ({ fn: async (n: number) => (await table.stream(n).next()).value, args: [3] }) },
  runs('a getter', () => () => table.sum),
  runs('a setter', () => { const own = { base: 0, set start(value: number) { this.base = value * two; } }; return () => { own.start = 7; return own.base; }; }),
  runs('a method with a computed name', () => () => (table as unknown as { key2(): string }).key2()),
  runs('a method under a symbol', () => () => [...table]),
  runs('a method with a quoted name', () => () => table['quoted name']()),
  runs('a method with a number for its name', () => () => table[42]()),
  { name: 'a method alone', make: () => ({ fn: Reflect.get(table, '42') as () => string }) },
  { name: 'a quoted method alone', make: () => ({ fn: Reflect.get(table, 'quoted name') as () => number }) },
  { name: 'a computed method alone', make: () => ({ fn: Reflect.get(table, 'key2') as () => string }) },
  { name: 'a getter function alone', make: () => ({ fn: (get: () => number) => get.call({ base: 1 } as never), args: [Object.getOwnPropertyDescriptor(table, 'sum')?.get] }) },
  { name: 'a setter function alone', make: () => ({ fn: (set: (v: number) => void) => { const o = { base: 0 }; set.call(o, 4); return o; }, args: [Object.getOwnPropertyDescriptor(table, 'start')?.set] }) },
  { name: 'a bound function', make: () => ({ fn: table.add.bind({ base: 100 } as never), args: [5] }) },
  { name: 'a function bound with arguments', make: () => ({ fn: ((a: number, b: number, c: number) => [a, b, c]).bind(null, 1, 2), args: [3] }) },
  { name: 'a function bound twice', make: () => ({ fn: function (this: { x: number }, a: number, b: number) { return [this.x, a, b]; }.bind({ x: 1 }, 2).bind(null, 3) }) },
  { name: 'a bound native function', make: () => ({ fn: Math.max.bind(null, 5), args: [3] }) },
  { name: 'a bound method of an array', make: () => ({ fn: Array.prototype.slice.bind([1, 2, 3], 1) }) },
  { name: 'a native function', make: () => ({ fn: Math.max, args: [1, 3, 2] }) },
  { name: 'a native function in a variable', make: () => { const { isArray } = Array; return { fn: (x: unknown) => isArray(x), args: [[]] }; } },
  { name: 'a native method in a variable', make: () => { const slice = Array.prototype.slice; return { fn: () => slice.call('abc') }; } },
  { name: 'a constructor function with methods', make: () => {
    function Point(this: { x: number }, x: number) { this.x = x; }
    Point.prototype.twice = function (this: { x: number }) { return this.x * two; };
    return { fn: () => new (Point as never as new (x: number) => { twice(): number })(4).twice() };
  } },
  { name: 'an instance of a constructor function', make: () => {
    function Point(this: { x: number }, x: number) { this.x = x; }
    Point.prototype.twice = function (this: { x: number }) { return this.x * two; };
    const Class = Point as never as new (x: number) => { twice(): number };
    const point = new Class(8);
    return { fn: () => [point.twice(), point instanceof Class, point.constructor.name] };
  } },
  { name: 'old-style inheritance', make: () => {
    function Base() { /* nothing */ }
    Base.prototype.hello = function () { return `hello ${String(this.constructor.name)}`; };
    function Child() { /* nothing */ }
    Child.prototype = Object.create(Base.prototype as object) as object;
    Child.prototype.constructor = Child;
    const Class = Child as never as new () => { hello(): string };
    return { fn: () => [new Class().hello(), new Class() instanceof (Base as never)] };
  } },
  { name: 'own properties of a function', make: () => { const f = Object.assign((x: number) => x + f.extra, { extra: 5 }); return { fn: f, args: [1] }; } },
  { name: 'a cache on a function', make: () => { const f = Object.assign((x: number) => f.cache.get(x), { cache: new Map([[1, 'one']]) }); return { fn: f, args: [1] }; } },
  { name: 'the name of a function', make: () => { const named = () => named.name; return { fn: named }; } },
  { name: 'the length of a function', make: () => { const f = (a: number, b: number, ...c: number[]): number => f.length + a + b + c.length; return { fn: f, args: [1, 2] }; } },
  { name: 'functions in an array', make: () => { const all = [double, (x: number) => x - 1]; return { fn: (x: number) => all.map((f) => f(x)), args: [4] }; } },
  { name: 'functions in a map', make: () => { const all = new Map([['d', double]]); return { fn: (x: number) => all.get('d')?.(x), args: [4] }; } },
  { name: 'default parameters that use a variable', make: () => ({ fn: (x = two, y = x * two) => [x, y] }) },
  { name: 'rest parameters', make: () => ({ fn: (...all: number[]) => all.length + two, args: [1, 2, 3] }) },
  { name: 'arguments of its own', make: () => ({ fn: function () { return Array.from(arguments as Iterable<unknown>); }, args: [1, 2] }) },
  { name: 'a tagged template', make: () => { const tag = (parts: TemplateStringsArray, ...values: number[]) => parts.join('|') + values.join(); return { fn: () => tag`a${1}b${two}c` }; } },
  { name: 'comments and strings with braces', make: () => ({ fn: () => /* } */ `}${'{'}` + '})' + two // }
  }) },
  { name: 'a regular expression with braces', make: () => ({ fn: (s: string) => /[{}]\/(two)/.test(s) || two, args: ['{/two'] }) },
  { name: 'a function made from text', make: () => ({ fn: new Function('a', 'b', 'return a + b') as () => number, args: [1, 2] }) },
  { name: 'an immediately called function inside', make: () => ({ fn: () => (() => two)() }) },
  { name: 'a strict function throws on frozen objects', make: () => ({ fn: (o: { x: number }) => { try { o.x = 2; return 'written'; } catch { return 'refused'; } }, args: [Object.freeze({ x: 1 })] }) },
  { name: '`this` of a plain call is undefined in strict code', make: () => ({ fn: () => (function (this: unknown) { return this === undefined; })() }) },
  { name: 'try, catch and finally', make: () => ({ fn: () => { const log: string[] = []; try { throw new Error('x'); } catch (error) { log.push((error as Error).message); } finally { log.push('end'); } return log; } }) },
  { name: 'a static method as fn', make: () => { class Tools { static unit = two; static scale(x: number) { return x * two; } static own() { return this.unit; } } return { fn: (x: number) => [Tools.scale(x), Tools.own()], args: [3] }; } },
  { name: 'a static method alone as fn', make: () => { class Tools { static scale(x: number) { return x * two; } } return { fn: Tools.scale, args: [3] }; } },
  { name: 'a bound static method as fn', make: () => { class Tools { static unit = two; static own(x: number) { return this.unit * x; } } return { fn: Tools.own.bind(Tools), args: [3] }; } },
  { name: 'a bound method of an instance as fn', make: () => { class Scaler { factor = 3; scale(x: number) { return x * this.factor; } } const one = new Scaler(); return { fn: one.scale.bind(one), items: [1, 2] }; } },
  { name: 'a method under a symbol alone as fn', make: () => { const key = Symbol('key'); class Keyed { static [key](x: number) { return x + two; } } return { fn: Keyed[key], args: [3] }; } },
  { name: 'a computed async method alone', make: () => { const name = `key${two}`; const o = { async [name](x: number) { return x * two; } }; return { fn: o[name]!, args: [3] }; } },
  { name: 'a static async generator', make: () => { class Stream { static async *count(n: number) { for (let i = 0; i < n; i += 1) yield i; } } return { fn: async (n: number) => { const all = []; for await (const x of Stream.count(n)) all.push(x); return all; }, args: [3] }; } },
  { name: 'a static getter and setter', make: () => { class Level { static held = 1; static get now() { return Level.held; } static set now(x: number) { Level.held = x * two; } } return { fn: () => { Level.now = 5; return Level.now; } }; } },
  { name: 'a class as an item', make: () => { class Point { x: number; constructor(x: number) { this.x = x; } } return { fn: (Class: typeof Point) => new Class(5).x, args: [Point] }; } },
  { name: 'functions as items', make: () => ({ fn: (f: (x: number) => unknown) => f(7), items: [double, (x: number) => x + two, isEven, String] }) },
  { name: 'an async function as an item', make: () => ({ fn: (f: (x: number) => unknown) => f(7), items: [later] }) },
  { name: 'functions as static arguments', make: () => ({ fn: (x: number, { scale, table: { f } }: { scale: (x: number) => number; table: { f: (x: number) => number } }) => [scale(x), f(x)], args: [3], statics: { scale: double, table: { f: (x: number) => x - two } } }) },
  { name: 'a class as a static argument', make: () => { class Point { x = two; } return { fn: (_: unknown, { Class }: { Class: typeof Point }) => new Class().x, statics: { Class: Point } }; } },
  { name: 'a static argument with a default', make: () => ({ fn: (x: number, { p = 100, q = 1 } = {}) => x + p + q, items: [1, 2], statics: { p: 200 } }) },
  { name: 'two items per task and static arguments', make: () => ({ fn: (x: number, y: number, { p }: { p: number }) => [x, y, p], args: [1, 2], statics: { p: 3 } }) },
  { name: 'a function deep inside an item', make: () => ({ fn: (o: { list: [{ f: (x: number) => number }] }) => o.list[0].f(5), args: [{ list: [{ f: double }] }] }) },
  { name: 'a function as a result', make: () => ({ fn: (n: number) => (x: number) => x + n + two, args: [5] }), view: (add: (x: number) => number) => add(1) },
  { name: 'functions deep inside a result', make: () => ({ fn: () => ({ list: [double, function named() { return two; }] }) }), view: ({ list }: { list: [typeof double, () => number] }) => [list[0](4), list[1](), list[1].name] },
  { name: 'composed functions', make: () => { const compose = (...all: ((x: number) => number)[]) => (x: number) => all.reduce((y, f) => f(y), x); return { fn: compose(double, (x) => x + 1, Math.sqrt), args: [4] }; } },
  { name: 'a memoised function', make: () => { const memo = <T>(f: (x: number) => T) => { const known = new Map<number, T>(); return (x: number) => { if (!known.has(x)) known.set(x, f(x)); return known.get(x); }; }; return { fn: memo(double), items: [2, 2, 3] }; } },
  { name: 'a function used as a constructor', make: () => { function Box(this: { v: number }, v: number) { this.v = v; } return { fn: (v: number) => { const box = new (Box as never as new (v: number) => { v: number })(v); return [box.v, box instanceof Box]; }, args: [4] }; } },
  { name: 'an async generator as fn is not iterated', make: () => ({ fn: (n: number) => { const all = function* () { yield n; }; return [...all()]; }, args: [4] }) },
];
