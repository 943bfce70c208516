/** Cases: parallel inside of what runs in parallel, with all that travels once more. */
import { parallel } from 'parathos';
import { triple } from '../modules/math.js';
import type { Case } from '../program/case.js';
import { gives, runs } from '../program/case.js';

const offset = 10;
class Item {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
class Failed extends Error {
  override name = 'Failed';
}
const helper = (x: number): number => x + offset;
const inThread = { thread: true, pool: { workers: 1 } } as const;

export const nestingCases: readonly Case[] = [
  runs('a captured value', () => () => parallel((x: number) => x + offset, [1, 2], inThread)),
  runs('a helper', () => () => parallel((x: number) => helper(x), [1, 2], inThread)),
  runs('an import', () => () => parallel((x: number) => triple(x), [1, 2], inThread)),
  runs('a variable of the outer function', () => () => { const own = 5; return parallel((x: number) => x * own + offset, [1, 2], inThread); }),
  { name: 'an item of the outer run', make: () => ({ fn: (y: number) => parallel((x: number) => x * y, [1, 2], inThread), items: [3] }) },
  { name: 'a function of the outer run', make: () => ({ fn: (f: (x: number) => number) => parallel((x: number) => f(x), [1, 2], inThread), args: [helper] }) },
  gives('a class of the caller comes back through both', () => () => parallel((x: number) => new Item(x), [1], inThread), (all) => [all[0] instanceof Item, all[0]!.x]),
  { name: 'an instance goes through both', make: () => ({ fn: (one: Item) => parallel((item: Item) => [item.x, item instanceof Item], [one], inThread), args: [new Item(4)] }) },
  { name: 'an error comes through both', make: () => ({ fn: () => parallel(() => { throw new Failed('deep'); }, [1], inThread) }) },
];
