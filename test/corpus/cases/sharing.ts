/** Cases: variables that several functions see. */
import type { Case } from '../program/case.js';
import { runs } from '../program/case.js';

function makeCounter() {
  let count = 0;
  return { up: () => (count += 1), get: () => count };
}

export const sharingCases: readonly Case[] = [
  runs('two functions of one counter', () => { const c = makeCounter(); return () => { c.up(); c.up(); return c.get(); }; }),
  runs('two counters of one factory', () => { const a = makeCounter(); const b = makeCounter(); return () => { a.up(); b.up(); b.up(); return [a.get(), b.get()]; }; }),
  runs('a counter that was used before', () => { const c = makeCounter(); c.up(); return () => [c.up(), c.get()]; }),
  runs('counters in a list', () => { const all = [makeCounter(), makeCounter(), makeCounter()]; return () => { all.forEach((c, i) => { for (let k = 0; k <= i; k += 1) c.up(); }); return all.map((c) => c.get()); }; }),
  runs('a captured object changed by two functions', () => { const state = { n: 0 }; const up = () => { state.n += 1; }; return () => { up(); up(); return state.n; }; }),
  runs('a variable that fn and a helper assign', () => { let total = 0; const add = (n: number) => { total += n; }; return () => { add(2); total *= 10; add(1); return total; }; }, { warns: ['total'] }),
  runs('strict code beside shared variables', () => { let n = 0; const up = () => { n += 1; return (function (this: unknown) { return this === undefined; })(); }; return () => [up(), n]; }, { warns: ['n'] }),
  runs('a shared array is one array', () => { const list: number[] = []; const push = (n: number) => list.push(n); return () => { push(1); list.push(2); return list; }; }),
  runs('a method and an arrow over one variable', () => { let log = ''; const o = { say(s: string) { log += s; } }; return () => { o.say('a'); o.say('b'); return log; }; }, { warns: ['log'] }),
  runs('functions that read different properties of one object', () => { const c = { a: 1, b: 2, deep: { c: 3, d: 4 } }; const f = () => c.a; const g = () => c.deep.c; const h = () => c.deep.d; return () => [f(), g(), h(), c.b]; }),
  runs('a property that only a function found later reads', () => { const c = { a: 1, b: 2 }; const inner = { read: () => c.b }; const o = { inner }; return () => [c.a, o.inner.read()]; }),
  runs('a function that reads a property, and one that wants all', () => { const c = { a: 1, b: 2 }; const all = () => Object.keys(c); const o = { all }; return () => [c.a, o.all()]; }),
  runs('an object whose property is read, and that is given away later, is one', () => { const c = { a: 1, b: 2 }; const all = () => c; const o = { all }; return () => { o.all().a = 5; return c.a; }; }),
  runs('an object that two variables name is one', () => { const c = { a: [1], b: [2] }; const d = c; const o = { push: () => d.a.push(5) }; return () => { o.push(); return [c.a, c.b]; }; }),
  runs('memoised recursion', () => { const memo = new Map<number, number>(); const fib = (n: number): number => memo.get(n) ?? (memo.set(n, n < 2 ? n : fib(n - 1) + fib(n - 2)), memo.get(n) as number); return () => [fib(30), memo.size]; }),
  { name: 'one object in two arguments', make: () => { const one = { x: 1 }; return { fn: (a: unknown, b: unknown[]) => a === b[0], args: [one, [one]] }; }, expect: true },
  { name: 'one object in an argument twice', make: () => { const one = { x: 1 }; return { fn: ([a, b]: unknown[]) => a === b, args: [[one, one]] }; } },
  { name: 'one object in two static arguments', make: () => { const one = { x: 1 }; return { fn: (_: unknown, { a, b }: { a: unknown; b: unknown }) => a === b, statics: { a: one, b: one } }; } },
  runs('one big array in two captured variables', () => { const big = new Float64Array(100_000).fill(1); const a = { big }; const b = [big]; return () => [a.big === b[0], a.big.length, a.big[99_999]]; }),
  runs('one class in two functions', () => { class Point { x = 1; } const make = () => new Point(); return () => make() instanceof Point; }),
  runs('one function under two names', () => { const f = (x: number) => x; const g = f; return () => f === g; }),
  runs('one symbol in a key and a variable', () => { const key = Symbol('k'); const o = { [key]: 5 }; return () => o[key]; }),
  runs('functions of one object that call each other', () => { const o = { a(): string { return `a${o.b()}`; }, b: () => 'b' }; return () => o.a(); }),
  runs('an object that holds itself and a function that sees it', () => { const o: { self?: unknown; f?: () => unknown } = {}; o.self = o; o.f = () => o; return () => [o.f?.() === o, o.self === o]; }),
  runs('variables of a loop', () => { const all: (() => number)[] = []; for (let i = 0; i < 3; i += 1) all.push(() => (i += 10)); return () => all.map((f) => f() + f()); }),
  runs('a variable of two levels of functions', () => { let n = 0; const outer = () => { const inner = () => { n += 1; }; inner(); inner(); return n; }; return () => [outer(), n]; }, { warns: ['n'] }),
];
