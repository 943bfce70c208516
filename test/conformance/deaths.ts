/** Workers that die: who is blamed, what is tried again, what the others notice (nothing). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ParallelError, taskOf, WorkerCrashError } from '../../src/index.js';
import { reasonOf } from './failures.js';
import type { Subject } from './subject.js';
import { inFolder, mark, marksIn, until, untilMarks } from './tasks.js';

interface Statics { folder: string }
const exitAt7 = (x: number): number => { if (x === 7) process.exit(3); return x; };
const twenty = Array.from({ length: 20 }, (_, place) => place);

export function testDeaths(subject: Subject): void {
  testBlame(subject);
  testRetries(subject);
  testCauses(subject);
}

function testBlame({ using, kind }: Subject): void {
  test('a task that ends its worker fails with a WorkerCrashError; the pool is ready', () => using({ workers: 2 }, async (pool) => {
    const error = await reasonOf(pool.map(exitAt7, twenty));
    assert.ok(error instanceof WorkerCrashError && ParallelError.isParallelError(error));
    assert.deepEqual([error.code, error.index, error.exitCode, error.signal], ['PARATHOS_WORKER_CRASH', 7, 3, null]);
    assert.match(error.message, /Task 7\b.*exited with code 3/);
    const facts = taskOf(error);
    assert.deepEqual([facts?.index, facts?.args, facts?.worker?.kind], [7, [7], kind]);
    assert.deepEqual(await pool.map((x) => x, [1, 2]), [1, 2]);
  }));

  for (const options of [{}, { chunk: 1 }, { chunk: 20 }, { crashRetries: 0 }, { crashRetries: 0, chunk: 20 }, { crashRetries: 3 }]) {
    test(`it alone is rejected, after as many tries as it has (${JSON.stringify(options)})`, () => inFolder((folder) => using({ workers: 2, ...options }, async (pool) => {
      const task = (x: number, statics: Statics): number => {
        if (x === 7) mark(statics.folder, `${Date.now()} ${process.pid} ${Math.random()}`);
        if (x === 7) process.exit(3);
        return x;
      };
      const outcomes = await pool.map(task, twenty, { folder }).settled();
      assert.deepEqual(outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])), [7]);
      assert.deepEqual(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])), twenty.filter((x) => x !== 7));
      const tries = 1 + (options.crashRetries ?? 1);
      assert.equal(marksIn(folder).length, tries);
      assert.equal(taskOf((outcomes[7] as PromiseRejectedResult).reason)?.attempt, tries);
      const { tasks, workers } = pool.stats();
      assert.deepEqual([tasks.done, tasks.failed, workers.crashed], [19, 1, tries]);
    })));
  }

  test('the poisonous task among a thousand in one chunk is found exactly; all others are settled', () => using({ workers: 2, chunk: 1000 }, async (pool) => {
    // Long results fill the pipe: at its end the worker has more to tell than the pipe takes.
    const task = (x: number): string => { if (x === 777) process.exit(1); return `${x}`.padStart(2000); };
    const outcomes = await pool.map(task, Array.from({ length: 1000 }, (_, place) => place)).settled();
    assert.deepEqual(outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])), [777]);
    assert.ok((outcomes[777] as PromiseRejectedResult).reason instanceof WorkerCrashError);
    outcomes.forEach((outcome, place) => { if (outcome.status === 'fulfilled') assert.equal(Number(outcome.value), place); });
  }));

  test('several that are in flight in one worker: only the one that kills it is rejected', () => using({ workers: 1, chunk: 6, concurrency: 6 }, async (pool) => {
    const task = async (x: number): Promise<number> => {
      await delay(20);
      if (x === 4) process.exit(1);
      await delay(20);
      return x;
    };
    const outcomes = await pool.map(task, [0, 1, 2, 3, 4, 5]).settled();
    assert.deepEqual(outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])), [4]);
  }));

  // A function with a buffer goes to its worker in a message of its own.
  for (const options of [{ crashRetries: 0 }, { crashRetries: 0, chunk: 20 }, { timeout: 600_000 }, { timeout: 600_000, crashRetries: 0, chunk: 1 }]) {
    test(`where fn has a buffer, too, its tasks are blamed and not its modules (${JSON.stringify(options)})`, () => using({ workers: 1, ...options }, async (pool) => {
      const dying = [0, 1, 7];
      const task = (x: number, { table, dying }: { table: Uint8Array; dying: number[] }): number => (dying.includes(x) ? process.exit(3) : x + table[1]!);
      const outcomes = await pool.map(task, twenty, { table: new Uint8Array([1, 2, 3]), dying }).settled();
      outcomes.forEach((outcome, place) => {
        if (outcome.status === 'fulfilled') assert.equal(outcome.value, place + 2);
        else assert.ok(outcome.reason instanceof WorkerCrashError && outcome.reason.index === place && outcome.reason.exitCode === 3, String(outcome.reason));
      });
      assert.deepEqual(outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])), dying);
    }));
  }
}

function testRetries({ using }: Subject): void {
  test('a task that survives its second try has a result', () => inFolder((folder) => using({ workers: 2, chunk: 5 }, async (pool) => {
    const task = (x: number, statics: Statics): number => {
      mark(statics.folder, `try of ${x}`);
      if (x === 3 && !marksIn(statics.folder).includes('died')) {
        mark(statics.folder, 'died');
        process.exit(1);
      }
      return x;
    };
    assert.deepEqual(await pool.map(task, twenty, { folder }), twenty);
    assert.equal(pool.stats().workers.crashed, 1);
  })));

  test('a death is not tried again by `retries`, nor a thrown error by `crashRetries`', () => inFolder((folder) => using({ workers: 1, chunk: 1, retries: 5, crashRetries: 0 }, async (pool) => {
    const task = (x: number, statics: Statics): void => {
      mark(statics.folder, `${x} ${Math.random()}`);
      if (x === 0) process.exit(1);
      throw new Error('thrown');
    };
    const outcomes = await pool.map(task, [0, 1], { folder }).settled();
    assert.ok((outcomes[0] as PromiseRejectedResult).reason instanceof WorkerCrashError);
    assert.equal(((outcomes[1] as PromiseRejectedResult).reason as Error).message, 'thrown');
    assert.deepEqual(marksIn(folder).map((name) => name.split(' ')[0]), ['0', '1', '1', '1', '1', '1', '1']);
  })));

  test('a stream goes on in order over a death', () => using({ workers: 2, lookahead: 4 }, async (pool) => {
    const got: number[] = [];
    const reading = (async () => { for await (const value of pool.imap(exitAt7, twenty)) got.push(value); })();
    assert.ok(await reasonOf(reading) instanceof WorkerCrashError);
    assert.deepEqual(got, twenty.slice(0, 7));
  }));

  test('a result posted just before exit counts once', () => inFolder((folder) => using({ workers: 1, chunk: 1, crashRetries: 0 }, async (pool) => {
    const task = (x: number, statics: Statics): number => {
      mark(statics.folder, `${x} ${Math.random()}`);
      setImmediate(() => setImmediate(() => process.exit(0)));
      return x;
    };
    assert.deepEqual(await pool.map(task, [1], { folder }), [1]);
    assert.equal(marksIn(folder).length, 1);
  })));
}

function testCauses({ using, kind }: Subject): void {
  test('a process that is shot: the signal is told, and the task is sent to another', { skip: kind !== 'process' && 'a thread cannot be shot' }, () => inFolder((folder) => using({ workers: 1 }, async (pool) => {
    const task = async (x: number, statics: Statics): Promise<number> => {
      mark(statics.folder, `pid ${process.pid}`);
      await untilMarks(statics.folder, 2);
      return x;
    };
    const run = pool.map(task, [5], { folder });
    const reading = run.then((values) => values);
    await untilMarks(folder, 1);
    process.kill(Number(marksIn(folder)[0]?.split(' ')[1]), 'SIGKILL');
    assert.deepEqual(await reading, [5]);
    const error = await reasonOf(pool.map(() => { process.kill(process.pid, 'SIGKILL'); for (;;); }, [1])) as WorkerCrashError;
    assert.ok(error instanceof WorkerCrashError);
    if (process.platform !== 'win32') assert.deepEqual([error.signal, error.exitCode], ['SIGKILL', null]);
  })));

  test('an idle process that is shot is counted, and replaced', { skip: kind !== 'process' && 'a thread cannot be shot' }, () => using({ workers: 1 }, async (pool) => {
    const [pid] = await pool.map(() => process.pid, [1]);
    process.kill(pid!, 'SIGKILL');
    await until(() => pool.stats().workers.idle === 0, 'the worker to be gone');
    const [other] = await pool.map(() => process.pid, [1]);
    assert.notEqual(other, pid);
    assert.deepEqual([pool.stats().workers.started, pool.stats().workers.crashed], [2, 1]);
  }));

  test('an error that nobody catches in a worker is the cause of its death', () => using({ workers: 1, crashRetries: 0 }, async (pool) => {
    const task = async (): Promise<void> => {
      setImmediate(() => { throw new RangeError('stray'); });
      await delay(60_000);
    };
    const error = await reasonOf(pool.map(task, [1]));
    assert.ok(error instanceof WorkerCrashError);
    assert.ok(error.cause instanceof RangeError);
    assert.equal(error.cause.message, 'stray');
    assert.match(error.message, /stray/);
  }));
}
