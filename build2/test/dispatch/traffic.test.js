/** What real workers cost in what can be counted: messages, bytes on the pipe, and workers started. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WorkerPool } from '../../src/entry/worker-pool.js';
import { ProcessPool, range } from '../../src/index.js';
import { processKind } from '../../src/pools/process.js';
import { threadKind } from '../../src/pools/thread.js';
import { countFunctions, tapKind } from './tapped.js';
/** A pool as the public ones are, but for its kind of workers. */
class TappedPool extends WorkerPool {
    constructor(kind) {
        super(kind, { workers: 2 });
    }
}
const mebibyte = 2 ** 20;
/** The bytes that a call moves on a pool that is warm. */
async function bytesOf(pool, call) {
    await pool.map((x) => x, [1, 2]);
    const before = pool.stats().bytes;
    await call();
    const after = pool.stats().bytes;
    return { sent: after.sent - before.sent, received: after.received - before.received };
}
for (const kind of [processKind, threadKind]) {
    test(`a warm call of 8 tasks: each task is asked for and answered once at most (${kind.kind})`, async () => {
        const { kind: tapped, traffic } = tapKind(kind);
        const pool = new TappedPool(tapped);
        await pool.map((x) => x, range(100));
        traffic.sent.length = 0;
        traffic.received.length = 0;
        assert.deepEqual(await pool.map((x) => x + 1, range(8)), [1, 2, 3, 4, 5, 6, 7, 8]);
        const { sent, received } = traffic;
        // The function to each worker, each task alone at most, and the end of the run to each worker.
        assert.ok(sent.length <= 2 + 8 + 2, JSON.stringify(sent));
        assert.ok(countFunctions(traffic) <= 2, JSON.stringify(sent));
        assert.ok(received.length <= 8, JSON.stringify(received));
        await pool.terminate();
    });
}
test('a million small numbers take some bytes each on the pipe, and the function goes once to each worker', async () => {
    const { kind, traffic } = tapKind(processKind);
    const pool = new TappedPool(kind);
    await pool.map((x) => x, [1, 2]);
    const before = pool.stats().bytes;
    traffic.sent.length = 0;
    const results = await pool.map((x) => x + 1, range(1_000_000));
    const { sent, received } = pool.stats().bytes;
    assert.ok(results.every((value, index) => value === index + 1));
    assert.ok(sent - before.sent <= 9_000_000, `${sent - before.sent} bytes sent`);
    assert.ok(received - before.received <= 9_000_000, `${received - before.received} bytes received`);
    assert.ok(countFunctions(traffic) <= 2, `the function was sent ${countFunctions(traffic)} times`);
    // By the clock of the machine: a slow one makes more chunks of less. A message per task would be a million.
    assert.ok(traffic.sent.length <= 50_000, `${traffic.sent.length} messages`);
    await pool.terminate();
});
test('the warm call of a small function moves some kilobytes', async () => {
    const pool = new ProcessPool({ workers: 2 });
    const offset = 1;
    const { sent, received } = await bytesOf(pool, () => pool.map((x) => x + offset, range(8)));
    assert.ok(sent <= 4000, `${sent} bytes sent`);
    assert.ok(received <= 1000, `${received} bytes received`);
    await pool.terminate();
});
test('a large static goes to each worker once at most, however many tasks use it', async () => {
    const pool = new ProcessPool({ workers: 2, chunk: 1 });
    const data = new Float64Array(mebibyte / 8).fill(1);
    const sum = (slice, { data: all }) => all.subarray(slice, slice + 8).reduce((a, b) => a + b);
    const { sent, received } = await bytesOf(pool, () => pool.map(sum, range(64), { data }));
    assert.ok(sent <= 2 * mebibyte + 64 * 1000, `${sent} bytes sent`);
    assert.ok(received <= 64 * 1000, `${received} bytes received`);
    await pool.terminate();
});
test('an array comes back in as many bytes as it has', async () => {
    const pool = new ProcessPool({ workers: 2 });
    const { sent, received } = await bytesOf(pool, () => pool.map((seed) => new Float64Array(131_072).fill(seed), range(8)));
    assert.ok(received <= 8 * mebibyte + 8 * 1000, `${received} bytes received`);
    assert.ok(sent <= 16_000, `${sent} bytes sent`);
    await pool.terminate();
});
test('no more workers are started than there are tasks', async () => {
    for (const tasks of [1, 3, 8]) {
        const pool = new ProcessPool({ workers: 4 });
        await pool.map((x) => x, range(tasks));
        assert.ok(pool.stats().workers.started <= Math.min(tasks, 4), `${pool.stats().workers.started} workers for ${tasks} tasks`);
        await pool.terminate();
    }
});
//# sourceMappingURL=traffic.test.js.map