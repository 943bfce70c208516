/** The inputs of a run: zipped, read no further than asked for, closed when nobody needs them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RejectedItem } from '../../src/dispatch/awaited.js';
import { TaskSource } from '../../src/dispatch/task-source.js';

/** Pulls all rows, waiting where the source waits. */
async function drain(source: TaskSource, most = 1000): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (;;) {
    const { columns, count } = source.pull(most);
    for (let place = 0; place < count; place++) rows.push(columns.map((column) => column[place]));
    if (source.isOver) return rows;
    if (count === 0) await new Promise<void>((resolve) => { source.onReady = resolve; });
  }
}

/** An iterator that tells what was done to it. */
function spy(length: number): { iterable: Iterable<number>; log: string[] } {
  const log: string[] = [];
  let at = 0;
  const iterator = {
    next: () => {
      log.push(`next ${at}`);
      return at < length ? { done: false as const, value: at++ } : { done: true as const, value: undefined };
    },
    return: () => {
      log.push('return');
      return { done: true as const, value: undefined };
    },
  };
  return { iterable: { [Symbol.iterator]: () => iterator }, log };
}

const oneToThree = [[1], [2], [3]];

test('every kind of iterable', async () => {
  const sources: [name: string, iterable: unknown, rows: unknown[][]][] = [
    ['array', [1, 2, 3], oneToThree],
    ['typed array', new Uint8Array([1, 2, 3]), oneToThree],
    ['Set', new Set([1, 2, 3]), oneToThree],
    ['Map', new Map([['a', 1]]), [[['a', 1]]]],
    ['string', 'a😀', [['a'], ['😀']]],
    ['generator', (function* () { yield* [1, 2, 3]; })(), oneToThree],
    ['async generator', (async function* () { yield* [1, 2, 3]; })(), oneToThree],
    ['custom', { *[Symbol.iterator]() { yield* [1, 2, 3]; } }, oneToThree],
    ['custom async', { async *[Symbol.asyncIterator]() { yield* [1, 2, 3]; } }, oneToThree],
    ['array with an iterator of its own', Object.assign([9], { *[Symbol.iterator]() { yield* [1, 2, 3]; } }), oneToThree],
    ['sparse array', Array(2), [[undefined], [undefined]]],
    ['empty', [], []],
  ];
  for (const [name, iterable, rows] of sources) {
    assert.deepEqual(await drain(new TaskSource([iterable])), rows, name);
    assert.deepEqual(await drain(new TaskSource([iterable]), 1), typeof (iterable as { next?: unknown }).next === 'function' ? [] : rows, `${name}, one by one`);
  }
});

test('several iterables: the shortest decides, whatever they are', async () => {
  const rows = [[1, 'a'], [2, 'b']];
  assert.deepEqual(await drain(new TaskSource([[1, 2, 3], 'ab'])), rows);
  assert.deepEqual(await drain(new TaskSource([[1, 2], ['a', 'b', 'c']])), rows);
  assert.deepEqual(await drain(new TaskSource([[1, 2, 3], (async function* () { yield* 'ab'; })()])), rows);
  assert.deepEqual(await drain(new TaskSource([[1, 2, 3], []])), []);
});

test('the longer iterators are closed once, the one that ended is not', async () => {
  const short = spy(1);
  const before = spy(3);
  const after = spy(3);
  await drain(new TaskSource([before.iterable, short.iterable, after.iterable]));
  assert.deepEqual(before.log, ['next 0', 'next 1', 'return']);
  assert.deepEqual(short.log, ['next 0', 'next 1']);
  assert.deepEqual(after.log, ['next 0', 'return']);
});

test('nothing is read before it is asked for, and no more than is asked for', () => {
  const { iterable, log } = spy(10);
  const source = new TaskSource([iterable]);
  assert.deepEqual(log, []);
  assert.equal(source.pull(3).count, 3);
  assert.deepEqual(log, ['next 0', 'next 1', 'next 2']);
  source.close();
  source.close();
  assert.deepEqual(log.slice(3), ['return']);
  assert.equal(source.isOver, true);
  assert.equal(source.pull(3).count, 0);
});

test('of an async source, too, no more than is asked for', async () => {
  let read = 0;
  const source = new TaskSource([(async function* () { for (;;) yield read++; })()]);
  let got = 0;
  source.onReady = () => { got += source.pull(4 - got).count; };
  got += source.pull(4).count;
  for (let turn = 0; turn < 20; turn++) await nextTurn();
  assert.deepEqual([got, read], [4, 4]);
  source.close();
});

test('several async sources are waited for side by side', async () => {
  let release!: (value: string) => void;
  const late = new Promise<string>((resolve) => { release = resolve; });
  const first = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false as const, value: await late }) }) };
  const second = { [Symbol.asyncIterator]: () => ({ next: async () => { release('now'); return { done: false as const, value: 2 }; } }) };
  const source = new TaskSource([first, second]);
  assert.equal(source.pull(1).count, 0);
  await new Promise<void>((resolve) => { source.onReady = resolve; });
  assert.deepEqual(source.pull(1).columns, [['now'], [2]]);
  source.close();
});

test('items that are promises are awaited, also in several columns and custom ones', async () => {
  const thenable = { then: (resolve: (value: number) => void) => { resolve(7); } };
  const rows = await drain(new TaskSource([[Promise.resolve(1), 2, thenable], [1, Promise.resolve(2), 3]]));
  assert.deepEqual(rows, [[1, 1], [2, 2], [7, 3]]);
});

test('an item that rejects stands for its task; the others come', async () => {
  const source = new TaskSource([[1, Promise.reject(new Error('late')), 3]]);
  const [first, second, third] = await drain(source);
  assert.deepEqual([first, third], [[1], [3]]);
  assert.ok(second?.[0] instanceof RejectedItem);
  assert.equal((second[0].reason as Error).message, 'late');
  assert.equal(source.hasRejections, true);
});

test('an item that rejects before its turn has come is not an unhandled rejection', async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown): void => { unhandled.push(reason); };
  process.on('unhandledRejection', listen);
  try {
    let release!: (value: number) => void;
    const slow = new Promise<number>((resolve) => { release = resolve; });
    const source = new TaskSource([[slow, 1, Promise.reject(new Error('early'))]]);
    const rows = drain(source);
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    release(0);
    assert.equal((await rows).length, 3);
    assert.deepEqual(unhandled, []);
  } finally {
    process.off('unhandledRejection', listen);
  }
});

test('what an iterable throws is kept beside the rows before it, and the others are closed', async () => {
  const other = spy(9);
  const throwing = (function* () { yield 1; yield 2; throw new Error('torn'); })();
  const source = new TaskSource([other.iterable, throwing]);
  assert.deepEqual(await drain(source), [[0, 1], [1, 2]]);
  assert.equal((source.failure?.reason as Error).message, 'torn');
  assert.equal(other.log.at(-1), 'return');
});

test('an iterator that throws is not closed as well', async () => {
  for (const kind of ['iterator', 'asyncIterator'] as const) {
    const log: string[] = [];
    const iterable = {
      [Symbol[kind]]: () => ({
        next: () => { throw new Error('torn'); },
        return: () => { log.push('return'); return { done: true, value: undefined }; },
      }),
    };
    const source = new TaskSource([iterable]);
    assert.deepEqual(await drain(source), []);
    assert.equal((source.failure?.reason as Error).message, 'torn');
    assert.deepEqual(log, [], kind);
  }
});

test('what an async source throws comes after what it gave, undefined included', async () => {
  const source = new TaskSource([(async function* () { yield 1; throw undefined; })()]);
  assert.deepEqual(await drain(source), [[1]]);
  assert.deepEqual(source.failure, { reason: undefined });
});

test('an iterable that cannot be opened is a failure of the source, and those opened before are closed', async () => {
  const opened = spy(3);
  const broken = { [Symbol.iterator]: () => { throw new Error('shut'); } };
  const source = new TaskSource([opened.iterable, broken]);
  assert.equal(source.isOver, true);
  assert.equal((source.failure?.reason as Error).message, 'shut');
  assert.deepEqual(opened.log, ['return']);
});

test('what closing throws goes nowhere: the items are not wanted any more', async () => {
  const source = new TaskSource([
    { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: () => { throw new Error('once'); } }) },
    { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: () => Promise.reject(new Error('later')) }) },
  ]);
  assert.equal(source.pull(1).count, 1);
  source.close();
  await nextTurn();
  assert.equal(source.failure, undefined);
});

test('a source that is closed while it is awaited gives nothing more', async () => {
  let closed = false;
  async function* items(): AsyncGenerator<number> {
    try {
      yield 1;
      yield 2;
    } finally {
      closed = true;
    }
  }
  const source = new TaskSource([items()]);
  source.pull(5);
  source.close();
  for (let turn = 0; turn < 5; turn++) await nextTurn();
  assert.equal(source.pull(5).count, 0);
  assert.deepEqual([closed, source.isOver], [true, true]);
});

test('lists are read column by column, up to the first promise', async () => {
  const source = new TaskSource([[1, 2, 3, 4], new Float64Array([0.5, 1.5, 2.5, 3.5]), ['a', 'b', Promise.resolve('c'), 'd']]);
  assert.deepEqual(source.pull(10), { columns: [[1, 2], [0.5, 1.5], ['a', 'b']], count: 2 });
  assert.deepEqual(await drain(source), [[3, 2.5, 'c'], [4, 3.5, 'd']]);
});

test('a list that grows or shrinks meanwhile is taken as it is when its turn comes', () => {
  const list = [1, 2, 3];
  const source = new TaskSource([list]);
  assert.deepEqual(source.pull(2).columns, [[1, 2]]);
  list.push(4);
  assert.deepEqual(source.pull(1).columns, [[3]]);
  list.length = 0;
  assert.equal(source.pull(5).count, 0);
  assert.ok(source.isOver);
});

test('the item that reaches the weight is the last one that is taken, from every kind of source', async () => {
  const items = ['aaaa', new Uint8Array(4), new ArrayBuffer(4), 'dddd', 5, 6];
  for (const iterable of [items, new Set(items), (async function* () { yield* items; })()]) {
    const source = new TaskSource([iterable]);
    const counts: number[] = [];
    while (!source.isOver) {
      const { count } = source.pull(100, 10);
      if (count > 0) counts.push(count);
      for (let turn = 0; turn < 50; turn++) await nextTurn();
    }
    assert.deepEqual(counts, [3, 3]);
  }
});
