/** The four ways to read a run, and that there is one reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { ReadTwiceError, type Run } from '../../src/index.js';
import type { Subject } from './subject.js';
import { inFolder, mark, untilMarks } from './tasks.js';

export function testReadings({ warm, using }: Subject): void {
  test('await: as often as with any promise', async () => {
    const run = warm.map((x) => x + 1, [1, 2]);
    assert.deepEqual(await run, [2, 3]);
    assert.equal(await run, await run);
    assert.deepEqual(await Promise.all([run, run.then((values) => values.length), run.finally(() => { /* looks on */ })]), [[2, 3], 2, [2, 3]]);
  });

  test('catch and finally are those of a promise', async () => {
    const run = warm.map(() => { throw new Error('thrown'); }, [1]);
    let ended = 0;
    assert.equal(await run.finally(() => { ended++; }).catch((error: unknown) => (error as Error).message), 'thrown');
    assert.equal(await run.catch(() => 'caught'), 'caught');
    assert.equal(ended, 1);
  });

  test('for await: in the order of the input', async () => {
    const got: number[] = [];
    for await (const value of warm.map(async (x) => { await delay(6 - x); return x; }, [1, 2, 3, 4, 5])) got.push(value);
    assert.deepEqual(got, [1, 2, 3, 4, 5]);
  });

  test('for await: a value is there before the inputs end', () => inFolder((folder) => using({ workers: 1 }, async (pool) => {
    async function* source(): AsyncGenerator<number> {
      yield 1;
      await untilMarks(folder, 1);
      yield 2;
    }
    const got: number[] = [];
    for await (const value of pool.map((x) => x, source())) {
      got.push(value);
      mark(folder, String(value));
    }
    assert.deepEqual(got, [1, 2]);
  })));

  test('unordered(): pairs of index and value, the first finished first', () => inFolder((folder) => using({ workers: 2, concurrency: 2 }, async (pool) => {
    const order: number[] = [];
    const task = async (x: number, statics: { folder: string }): Promise<string> => {
      await untilMarks(statics.folder, (x + 2) % 3);
      return `value ${x}`;
    };
    for await (const [index, value] of pool.map(task, [0, 1, 2], { folder }).unordered()) {
      order.push(index);
      assert.equal(value, `value ${index}`);
      mark(folder, `read ${index}`);
    }
    assert.deepEqual(order, [1, 2, 0]);
  })));

  test('settled(): what became of each, in the order of the input', async () => {
    const outcomes = await warm.map((x) => { if (x % 2 === 1) throw new Error(`odd: ${x}`); return x; }, [0, 1, 2, 3]).settled();
    assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    assert.deepEqual(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as Error).message)), [0, 'odd: 1', 2, 'odd: 3']);
  });

  test('one reading per run: a second one is a clear error, and does not disturb the first', async () => {
    const readings: [name: string, read: (run: Run<number>) => unknown][] = [
      ['await', (run) => run.then((values) => values)],
      ['for await', (run) => collect(run)],
      ['unordered()', (run) => collect(run.unordered())],
      ['settled()', (run) => run.settled()],
    ];
    for (const [first, readFirst] of readings) {
      for (const [second, readSecond] of readings) {
        if (first === second && first === 'await') continue;
        const run = warm.map((x) => x, [1, 2]);
        const values = readFirst(run);
        await assert.rejects(async () => readSecond(run), (error) => {
          assert.ok(error instanceof ReadTwiceError, `${first}, ${second}: ${String(error)}`);
          assert.equal(error.code, 'PARATHOS_READ_TWICE');
          assert.ok(error.message.includes(`by ${first},`) && error.message.includes(`by ${second} too`), error.message);
          return true;
        });
        assert.equal((await values as unknown[]).length, 2);
      }
    }
  });

  test('a run that nobody reads runs', () => inFolder(async (folder) => {
    const run = warm.map((x, statics) => { mark(statics.folder, String(x)); }, [1, 2, 3], { folder });
    await untilMarks(folder, 3);
    assert.deepEqual(await run, [undefined, undefined, undefined]);
  }));

  // What is unhandled fails the test.
  test('a reader that comes in the turn in which an unread run is cancelled comes in time', async () => {
    for (const read of [(run: Run<unknown>) => run, (run: Run<unknown>) => collect(run), (run: Run<unknown>) => run.settled()]) {
      const run = warm.map(async () => new Promise(() => undefined), [1]);
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      run.cancel('enough');
      await assert.rejects(async () => read(run), (reason) => reason === 'enough');
    }
  });

  test('a reader that comes late gets everything', async () => {
    // In an object, since a run that is returned from an async function is awaited.
    const runOf = async (): Promise<{ run: Run<number> }> => {
      const run = warm.map((x) => x + 1, [1, 2]);
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      return { run };
    };
    assert.deepEqual(await (await runOf()).run, [2, 3]);
    assert.deepEqual(await collect((await runOf()).run), [2, 3]);
    assert.deepEqual((await collect((await runOf()).run.unordered())).sort(), [[0, 2], [1, 3]]);
    assert.deepEqual((await (await runOf()).run.settled()).map(({ status }) => status), ['fulfilled', 'fulfilled']);
  });

  test('a run says what it is', () => {
    const run = warm.map((x) => x, [1]);
    assert.equal(Object.prototype.toString.call(run), '[object Run]');
    return run.then(() => undefined);
  });
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of source) values.push(value);
  return values;
}
