/** Workers that are hard to talk to: stopped by the system, deaf to SIGTERM, failing after their task has returned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ProcessPool, TaskTimeoutError, ThreadPool } from '../../src/index.js';
import { descendantsOf, waitUntilGone } from '../helpers/processes.js';

const posix = { skip: process.platform === 'win32' && 'there are no such signals', timeout: 120_000 };
const range = (length: number): number[] => Array.from({ length }, (_, place) => place);

test('a worker that is stopped and goes on later loses nothing', posix, async () => {
  await using pool = new ProcessPool({ workers: 2 });
  const pids = [...new Set(await pool.map(async () => { await new Promise((resolve) => setTimeout(resolve, 20)); return process.pid; }, range(8)))];
  const reading = pool.map(async (x) => { await new Promise((resolve) => setTimeout(resolve, 1)); return x * 2; }, range(400)).then((values) => values);
  for (let round = 0; round < 10; round++) {
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    await delay(20);
    for (const pid of pids) process.kill(pid, 'SIGCONT');
    await delay(10);
  }
  assert.deepEqual(await reading, range(400).map((x) => x * 2));
  assert.deepEqual([pool.stats().workers.crashed, pool.stats().tasks.retried], [0, 0]);
});

test('a task in a worker that stays stopped is timed out, and the worker is gone', posix, async () => {
  await using pool = new ProcessPool({ workers: 1, timeout: 3000, chunk: 1 });
  await pool.map((x) => x, [1]);
  const outcomes = await pool.map((x) => { if (x === 1) process.kill(process.pid, 'SIGSTOP'); return [x, process.pid]; }, [0, 1, 2]).settled();
  assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
  assert.ok((outcomes[1] as PromiseRejectedResult).reason instanceof TaskTimeoutError);
  const stopped = (outcomes[0] as PromiseFulfilledResult<number[]>).value[1];
  assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid).filter(({ pid }) => pid === stopped), 60_000), []);
});

test('a cancel does not wait for a worker that is stopped, and terminate ends it', posix, async () => {
  const pool = new ProcessPool({ workers: 1 });
  const [pid] = await pool.map(() => process.pid, [1]);
  process.kill(pid!, 'SIGSTOP');
  const run = pool.map((x) => x, [1, 2, 3]);
  const reading = run.then(() => 'fulfilled', (reason: unknown) => reason);
  await delay(50);
  run.cancel('enough');
  assert.equal(await reading, 'enough');
  assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
  await pool.terminate();
});

test('a worker that ignores SIGTERM is ended by a time-out, a cancel and terminate all the same', posix, async () => {
  const pool = new ProcessPool({ workers: 1, timeout: 3000, crashRetries: 0 });
  const deaf = (x: number): number => { process.on('SIGTERM', () => { /* deaf */ }); if (x === 1) for (;;); return process.pid; };
  const [first, second] = await pool.map(deaf, [0, 1]).settled();
  assert.ok((second as PromiseRejectedResult).reason instanceof TaskTimeoutError);
  const [next] = await pool.map(deaf, [2]);
  assert.notEqual(next, (first as PromiseFulfilledResult<number>).value);
  process.kill(next!, 'SIGTERM');
  await pool.terminate();
  assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid).filter(({ pid }) => pid === next), 60_000), []);
});

for (const [name, Kind] of [['process', ProcessPool], ['thread', ThreadPool]] as const) {
  const failures: readonly (readonly [what: string, leave: () => void])[] = [
    ['throws', () => { setTimeout(() => { throw new Error('late'); }, 5); }],
    ['rejects', () => { void Promise.reject(new Error('late')); }],
  ];
  for (const [what, leave] of failures) {
    test(`what a task left behind ${what} when it has returned: its result stays, others go on (${name})`, { timeout: 120_000 }, async () => {
      await using pool = new Kind({ workers: 1, chunk: 1, crashRetries: 3 });
      assert.deepEqual(await pool.map((x, statics) => { if (x === 1) statics.leave(); return x; }, [1], { leave }), [1]);
      const after = await pool.map(async (x) => { await new Promise((resolve) => setTimeout(resolve, 20)); return x; }, range(10));
      assert.deepEqual(after, range(10));
      assert.ok(pool.stats().workers.crashed <= 1);
    });
  }
}
