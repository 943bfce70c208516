/** A thread that is asked to leave ends the threads it started, so that Node forgets them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import v8 from 'node:v8';
import { countPorts } from '../../scripts/soak/nodes-own.js';
import { parallel, ThreadPool } from '../../src/index.js';
import { until } from '../conformance/tasks.js';

test('threads inside threads that left leave no ports in the caller', { timeout: 300_000, skip: !('queryObjects' in v8) }, async () => {
  const runInner = async (): Promise<void> => {
    const pool = new ThreadPool({ workers: 1 });
    const [sum] = await pool.map(async (x) => {
      const [one = 0, two = 0] = await parallel((y) => x + y, [1, 2], { pool: { workers: 2 } });
      return one + two;
    }, [1]);
    assert.equal(sum, 5);
    pool.close();
    await pool.join();
  };
  // The first one loads what stays.
  await runInner();
  const before = countPorts();
  for (let round = 0; round < 4; round++) await runInner();
  // Node closes a port some turns after its thread has gone.
  await until(() => countPorts() <= before, 'the ports of threads that are gone');
});
