/** The options of a pool: what each does, as far as it can be counted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { taskOf } from '../../src/index.js';
import { reasonOf } from './failures.js';
import type { Subject } from './subject.js';
import { here, inFolder, mark, marksIn, meet, passGauge, until } from './tasks.js';

const range = (length: number): number[] => Array.from({ length }, (_, place) => place);
interface Statics { folder: string }

export function testOptions(subject: Subject): void {
  testSharing(subject);
  testRetries(subject);
  testSetup(subject);
  testReplacement(subject);
}

function testSharing({ using, isApart, name }: Subject): void {
  for (const chunk of [1, 3, 100, 'auto'] as const) {
    test(`chunk ${chunk}: every task once`, () => using({ workers: 2, chunk }, async (pool) => {
      assert.deepEqual(await pool.map((x) => x, range(250)), range(250));
      assert.equal(pool.stats().tasks.done, 250);
    }));
  }

  test('chunk: so many tasks go to one worker together', { skip: !isApart && 'there is one' }, () => using({ workers: 2, chunk: 5 }, async (pool) => {
    const places = await pool.map(async () => { await delay(1); return here(); }, range(20));
    for (let first = 0; first < 20; first += 5) assert.equal(new Set(places.slice(first, first + 5)).size, 1);
  }));

  test('workers: tasks run side by side in all of them', { skip: !isApart && 'there is one' }, () => inFolder((folder) => using({ workers: 3 }, async (pool) => {
    const task = async (x: number, statics: Statics): Promise<string> => { await meet(statics.folder, String(x), 3); return here(); };
    assert.equal(new Set(await pool.map(task, range(3), { folder })).size, 3);
  })));

  for (const chunk of [1, 2, 12, 'auto'] as const) {
    test(`concurrency: so many async tasks are in flight in a worker, and no more (chunk ${chunk})`, () => using({ workers: 1, concurrency: 3, chunk }, async (pool) => {
      const key = `${name} ${chunk}`;
      assert.equal(Math.max(...await pool.map((_, { gauge }) => passGauge(gauge, 3), range(12), { gauge: key })), 3);
    }));
  }

  test('one at a time is the default', () => using({ workers: 1, chunk: 4 }, async (pool) => {
    assert.deepEqual(new Set(await pool.map((_, { gauge }) => passGauge(gauge, 1), range(8), { gauge: `${name} one` })), new Set([1]));
  }));
}

function testRetries({ using }: Subject): void {
  test('retries: a task that throws is tried again, with its items', () => inFolder((folder) => using({ workers: 2, retries: 2, chunk: 4 }, async (pool) => {
    const task = (x: number, statics: Statics): number => {
      const tries = marksIn(statics.folder).filter((mark) => mark.startsWith(`${x}:`)).length;
      mark(statics.folder, `${x}:${tries}`);
      if (x % 3 === 0 && tries < 2) throw new Error('not yet');
      return x;
    };
    assert.deepEqual(await pool.map(task, range(8), { folder }), range(8));
    assert.deepEqual([pool.stats().tasks.retried, pool.stats().tasks.failed, pool.stats().tasks.done], [6, 0, 8]);
  })));

  test('retryDelay: a task that waits takes no worker, and is told its tries', () => using({ workers: 1, chunk: 1, retries: 2, retryDelay: (attempt) => attempt }, async (pool) => {
    const seen = globalThis as { seen?: string[] };
    const task = (x: number): string[] => {
      (globalThis as { seen?: string[] }).seen ??= [];
      const all = (globalThis as { seen?: string[] }).seen!;
      all.push(String(x));
      if (x === 0 && all.filter((each) => each === '0').length < 3) throw new Error('not yet');
      return all;
    };
    const [first] = await pool.map(task, [0, 1, 2]);
    delete seen.seen;
    assert.deepEqual(first!.slice(0, 2), ['0', '1'], 'the next task does not wait');
    assert.equal(first!.filter((each) => each === '0').length, 3);
    assert.deepEqual([pool.stats().tasks.retried, pool.stats().tasks.done], [2, 3]);
  }));

  test('retryDelay: a cancel, a time-out of the signal and terminate do not wait for it', () => using({ workers: 1, retries: 9, retryDelay: 2 ** 31 }, async (pool) => {
    const run = pool.map((x) => { throw new Error(String(x)); }, [1, 2]);
    const reading = reasonOf(run);
    await until(() => pool.stats().tasks.retried === 2, 'both tasks to wait');
    run.cancel('enough');
    assert.equal(await reading, 'enough');
    assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
  }));

  test('retries: the last error counts, and tells which try it was', () => using({ workers: 1, retries: 2 }, async (pool) => {
    const error = await reasonOf(pool.map((x) => { throw new Error(`for good ${x}`); }, [5]));
    assert.equal((error as Error).message, 'for good 5');
    assert.deepEqual([taskOf(error)?.attempt, taskOf(error)?.args], [3, [5]]);
    assert.deepEqual([pool.stats().tasks.retried, pool.stats().tasks.failed], [2, 1]);
  }));

  test('no retries are the default', () => inFolder((folder) => using({ workers: 1 }, async (pool) => {
    const error = await reasonOf(pool.map((x, statics) => { mark(statics.folder, `${Math.random()}`); throw new Error(String(x)); }, [1], { folder }));
    assert.equal(taskOf(error)?.attempt, 1);
    assert.equal(marksIn(folder).length, 1);
  })));
}

function testSetup({ using, make }: Subject): void {
  test('setup runs once in each worker, before its first task; it may be async and capture', () => inFolder((folder) => {
    const setup = async (): Promise<void> => {
      await delay(5);
      mark(folder, `${here().replace('/', '-')} ${Math.random()}`);
      (globalThis as { model?: string }).model = 'loaded';
    };
    return using({ workers: 2, setup }, async (pool) => {
      const got = await pool.map(() => (globalThis as { model?: string }).model, range(10));
      assert.deepEqual(got, Array(10).fill('loaded'));
      // One may still be booting when the others have done all there was to do.
      await until(() => marksIn(folder).length >= pool.stats().workers.started, 'the setup of all workers');
      await pool.map((x) => x, range(10));
      assert.equal(marksIn(folder).length, pool.stats().workers.started);
    });
  }));

  for (const isAsync of [false, true]) {
    test(`setup that throws (${isAsync ? 'async' : 'sync'}): the run rejects with that very error after one try`, () => inFolder((folder) => {
      class NoModel extends Error {
        readonly code = 'NO_MODEL';
      }
      const setup = isAsync
        ? async (): Promise<never> => { mark(folder, `${Math.random()}`); await delay(1); throw new NoModel('no model'); }
        : (): never => { mark(folder, `${Math.random()}`); throw new NoModel('no model'); };
      return using({ workers: 1, setup, crashRetries: 3, retries: 3 }, async (pool) => {
        for (const reading of [pool.map((x) => x, [1, 2, 3]), pool.map((x) => x, [1]).settled()]) {
          const error = await reasonOf(reading);
          assert.ok(error instanceof NoModel, String(error));
          assert.deepEqual([error.message, error.code, taskOf(error)], ['no model', 'NO_MODEL', undefined]);
        }
        assert.ok(marksIn(folder).length <= 2, 'one try for each run');
      });
    }));
  }

  test('setup that cannot travel, or is none, is an error of the constructor', () => {
    assert.throws(() => make({ setup: 3 as unknown as () => void }), TypeError);
  });
}

function testReplacement({ using, isApart, kind }: Subject): void {
  for (const [maxTasksPerWorker, chunk] of [[1, 'auto'], [3, 'auto'], [4, 1], [5, 100]] as const) {
    test(`maxTasksPerWorker ${maxTasksPerWorker}: no worker does more (chunk ${chunk})`, { skip: !isApart && 'there is one thread' }, () => using({ workers: 1, maxTasksPerWorker, chunk }, async (pool) => {
      const counts = new Map<string, number>();
      for (const place of await pool.map(() => here(), range(14))) counts.set(place, (counts.get(place) ?? 0) + 1);
      assert.ok([...counts.values()].every((count) => count <= maxTasksPerWorker), JSON.stringify([...counts.values()]));
      assert.equal(counts.size, pool.stats().workers.started);
      assert.equal(pool.stats().workers.crashed, 0);
    }));
  }

  test('memoryLimit: a worker that holds more is replaced, no task is lost', { skip: !isApart && 'there is one thread' }, () => using({ workers: 1, memoryLimit: 1, chunk: 2 }, async (pool) => {
    const places = await pool.map((x) => `${x} ${here()}`, range(8));
    assert.deepEqual(places.map((place) => Number(place.split(' ')[0])), range(8));
    assert.ok(pool.stats().workers.started >= 2);
    assert.equal(pool.stats().workers.crashed, 0);
  }));

  test('memoryLimit: one that holds less stays', () => using({ workers: 1, memoryLimit: 100_000, chunk: 1 }, async (pool) => {
    await pool.map((x) => x, range(8));
    assert.equal(pool.stats().workers.started, 1);
  }));

  test('idleTimeout: a worker without tasks leaves, and the next run starts one again', () => using({ workers: 1, idleTimeout: 20 }, async (pool) => {
    assert.deepEqual(await pool.map((x) => x, [1]), [1]);
    await until(() => pool.stats().workers.idle === 0, 'the worker to leave');
    assert.deepEqual(await pool.map((x) => x, [2]), [2]);
    assert.deepEqual([pool.stats().workers.started, pool.stats().workers.crashed], [2, 0]);
    assert.ok(kind.length > 0);
  }));

  test('idleTimeout: a worker at a long task is not idle', () => using({ workers: 1, idleTimeout: 5 }, async (pool) => {
    assert.deepEqual(await pool.map(async (x) => { await delay(60); return x; }, [1, 2]), [1, 2]);
  }));
}
