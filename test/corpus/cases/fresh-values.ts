/** Cases: a variable that changed between two calls is seen by the second, though the function and its text are the same. */
import type { Case } from '../program/case.js';

interface Table { rate: number; list: number[] }

export const freshValueCases: readonly Case[] = [
  { name: 'a number', make: () => { let rate = 1; return { fn: (x: number) => x * rate, args: [3], between: () => { rate = 10; } }; }, expect: [3, 30] },
  { name: 'a string', make: () => { let text = 'a'; return { fn: () => text, between: () => { text += 'b'; } }; }, expect: ['a', 'ab'] },
  { name: 'another object', make: () => { let table: Table = { rate: 1, list: [] }; return { fn: () => table.rate, between: () => { table = { rate: 2, list: [] }; } }; }, expect: [1, 2] },
  { name: 'a property of an object', make: () => { const table = { rate: 1 }; return { fn: () => table.rate, between: () => { table.rate = 5; } }; }, expect: [1, 5] },
  { name: 'a nested property', make: () => { const table = { deep: { rate: 1 } }; return { fn: () => table.deep.rate, between: () => { table.deep.rate = 5; } }; }, expect: [1, 5] },
  { name: 'a new property', make: () => { const table: Record<string, number> = { a: 1 }; return { fn: () => Object.keys(table), between: () => { table['b'] = 2; } }; }, expect: [['a'], ['a', 'b']] },
  { name: 'an array', make: () => { const list = [1]; return { fn: () => [...list], between: () => { list.push(2); } }; }, expect: [[1], [1, 2]] },
  { name: 'a map', make: () => { const map = new Map([['a', 1]]); return { fn: () => map.get('a'), between: () => { map.set('a', 2); } }; }, expect: [1, 2] },
  { name: 'a typed array', make: () => { const numbers = new Float64Array([1]); return { fn: () => numbers[0], between: () => { numbers[0] = 2; } }; }, expect: [1, 2] },
  { name: 'an instance', make: () => { class Point { x = 1; get double() { return this.x * 2; } } const point = new Point(); return { fn: () => point.double, between: () => { point.x = 4; } }; }, expect: [2, 8] },
  { name: 'a private field', make: () => { class Count { #n = 1; up() { this.#n += 1; } get n() { return this.#n; } } const count = new Count(); return { fn: () => count.n, between: () => { count.up(); } }; }, expect: [1, 2] },
  { name: 'a static field', make: () => { class Config { static rate = 1; } return { fn: () => Config.rate, between: () => { Config.rate = 2; } }; }, expect: [1, 2] },
  { name: 'a helper that is another function now', make: () => { let helper = (x: number) => x + 1; return { fn: () => helper(1), between: () => { helper = (x) => x + 100; } }; }, expect: [2, 101] },
  { name: 'a variable of a helper', make: () => { let rate = 1; const helper = () => rate; return { fn: () => helper(), between: () => { rate = 2; } }; }, expect: [1, 2] },
  { name: 'a method that was replaced', make: () => { class Greeter { hi() { return 'old'; } } return { fn: () => new Greeter().hi(), between: () => { Greeter.prototype.hi = () => 'new'; } }; }, expect: ['old', 'new'] },
  { name: 'a property of a function', make: () => { const tag = Object.assign(() => tag.label, { label: 'a' }); return { fn: tag, between: () => { tag.label = 'b'; } }; }, expect: ['a', 'b'] },
  { name: 'a variable of a closure', make: () => { const make = () => { let n = 1; return { up: () => { n += 1; }, read: () => n }; }; const one = make(); return { fn: one.read, between: one.up }; }, expect: [1, 2] },
  { name: 'static arguments', make: () => { const statics = { rate: 1 }; return { fn: (x: number, { rate }: { rate: number }) => x * rate, args: [2], statics, between: () => { statics.rate = 5; } }; }, expect: [2, 10] },
  { name: 'an item', make: () => { const item = { x: 1 }; return { fn: ({ x }: { x: number }) => x, args: [item], between: () => { item.x = 2; } }; }, expect: [1, 2] },
  { name: 'a variable that was undefined', make: () => { let table: number[] | undefined; return { fn: () => table?.[0] ?? 'none', between: () => { table = [7]; } }; }, expect: ['none', 7] },
  { name: 'a variable that was frozen', make: () => { const table = { x: 1 }; return { fn: () => Object.isFrozen(table), between: () => { Object.freeze(table); } }; }, expect: [false, true] },
];
