/** Async inputs: what comes in one turn goes together, and the rest of the program keeps its turn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TaskSource } from '../../src/dispatch/task-source.js';

async function* countTo(end: number): AsyncGenerator<number> {
  for (let n = 0; n < end; n++) yield n;
}

/** What was pulled each time that the source told of something. */
function follow(source: TaskSource, most: number): number[] {
  const counts: number[] = [];
  const pull = (): void => {
    for (let { count } = source.pull(most); count > 0; { count } = source.pull(most)) counts.push(count);
  };
  source.onReady = pull;
  pull();
  return counts;
}

test('rows that come in one turn are told of once, not one by one', async () => {
  const source = new TaskSource([countTo(40)]);
  const counts = follow(source, 1000);
  while (!source.isOver) await nextTurn();
  assert.ok(counts.length <= 2, counts.join());
  assert.equal(counts.reduce((sum, count) => sum + count), 40);
});

test('a row that comes alone is told of before the next one is there', async () => {
  let go: () => void = () => {};
  const source = new TaskSource([(async function* () {
    for (let n = 0; n < 3; n++) {
      yield n;
      await new Promise<void>((resolve) => { go = resolve; });
    }
  })()]);
  const counts = follow(source, 1000);
  for (let n = 1; n <= 3; n++) {
    while (counts.length < n) await nextTurn();
    assert.deepEqual(counts, Array(n).fill(1));
    go();
  }
  while (!source.isOver) await nextTurn();
});

test('an async source that never waits leaves the rest of the program its turn', async () => {
  let hadItsTurn = false;
  setImmediate(() => { hadItsTurn = true; });
  const source = new TaskSource([(async function* () {
    for (let n = 0; n < 200; n++) {
      const until = performance.now() + 0.5;
      while (performance.now() < until);
      yield hadItsTurn;
    }
  })()]);
  const seen: unknown[] = [];
  do {
    await nextTurn();
    seen.push(...Array.from(source.pull(1000).columns[0] ?? []));
  } while (!source.isOver);
  assert.ok(seen.includes(true));
});

test('several async sources of unlike length: the longer ones are closed, the one that ended is not', async () => {
  const closed: string[] = [];
  const make = (name: string, length: number): AsyncIterable<number> => {
    let at = 0;
    return { [Symbol.asyncIterator]: () => ({
      next: async () => (at < length ? { done: false, value: at++ } : { done: true, value: undefined }),
      return: async () => { closed.push(name); return { done: true, value: undefined }; },
    }) };
  };
  const source = new TaskSource([make('long', 5), make('short', 2)]);
  const counts = follow(source, 10);
  while (!source.isOver) await nextTurn();
  assert.equal(counts.reduce((sum, count) => sum + count), 2);
  assert.deepEqual(closed, ['long']);
});

test('an array whose last item is a promise tells its end with it', async () => {
  const source = new TaskSource([[1, Promise.resolve(2)]]);
  assert.deepEqual(source.pull(5), { columns: [[1]], count: 1 });
  const ready = new Promise<void>((resolve) => { source.onReady = resolve; });
  assert.equal(source.pull(5).count, 0);
  await ready;
  assert.equal(source.isOver, false);
  assert.deepEqual(source.pull(1), { columns: [[2]], count: 1 });
  assert.equal(source.isOver, true);
});
