/** Default pools: shared, warm between calls, fair to two runs, and apart from the pools that others make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, ThreadPool } from '../../src/index.js';
import { here, inFolder, meet } from '../conformance/tasks.js';
import { runProgram } from '../helpers/program.js';
const meetHere = async (x, { folder, key }) => { await meet(folder, `${key} ${x}`, 2); return here(); };
for (const thread of [false, true]) {
    test(`two calls in a row are served by the same workers (thread: ${thread})`, () => inFolder((one) => inFolder(async (other) => {
        const pool = { workers: 2 };
        const first = await parallel(meetHere, [1, 2], { thread, pool, folder: one, key: 'first' });
        const second = await parallel(meetHere, [1, 2], { thread, pool: { workers: 2 }, folder: other, key: 'second' });
        assert.equal(new Set(first).size, 2);
        assert.deepEqual([...second].sort(), [...first].sort());
    })));
}
test('options that are about tasks do not make another pool; those about workers do', async () => {
    const [pid] = await parallel(() => here(), [1], { pool: { workers: 1, idleTimeout: 30_000 } });
    const [same] = await parallel(() => here(), [1], { pool: { retries: 2, idleTimeout: 30_000, chunk: 3, timeout: 60_000, workers: 1 } });
    const [other] = await parallel(() => here(), [1], { pool: { workers: 1, idleTimeout: 30_001 } });
    assert.equal(same, pid);
    assert.notEqual(other, pid);
});
test('equal `setup` functions share workers; one that captured something else does not', async () => {
    const withSetup = (value) => parallel(() => [globalThis.value ?? 0, here()], [1], { pool: { workers: 1, setup: () => { globalThis.value = value; } } }).then((values) => values);
    const [[one, first]] = await withSetup(1);
    const [[again, second]] = await withSetup(1);
    const [[two, third]] = await withSetup(2);
    assert.deepEqual([one, again, two], [1, 1, 2]);
    assert.equal(first, second);
    assert.notEqual(first, third);
});
test('a run that failed leaves the pool warm', async () => {
    const [before] = await parallel(() => here(), [1], { pool: { workers: 1 } });
    await assert.rejects(parallel(() => { throw new Error('thrown'); }, [1], { pool: { workers: 1 } }));
    const [after] = await parallel(() => here(), [1], { pool: { workers: 1 } });
    assert.equal(after, before);
});
test('closing a pool of one\'s own does not touch the shared one, nor another', async () => {
    const [before] = await parallel(() => here(), [1], { pool: { workers: 1 } });
    const mine = new ProcessPool({ workers: 1 });
    assert.deepEqual(await parallel((x) => x, [1], { pool: mine }), [1]);
    await mine.terminate();
    await assert.rejects(parallel((x) => x, [1], { pool: mine }), { code: 'PARATHOS_POOL_CLOSED' });
    const [after] = await parallel(() => here(), [1], { pool: { workers: 1 } });
    assert.equal(after, before);
});
for (const Pool of [ProcessPool, ThreadPool]) {
    test(`two runs at once share a ${Pool.name} fairly: each has its turn`, { timeout: 60_000 }, async () => {
        const pool = new Pool({ workers: 1, chunk: 1 });
        await pool.map((x) => x, [1]);
        const shortRun = { isOver: false };
        let read = 0;
        // The long run ends only when the short one has: served first come first served, neither ever would.
        const long = pool.map(async (x) => { await delay(1); return x; }, (function* () { while (!shortRun.isOver)
            yield read++; })()).then((all) => all.length);
        const short = pool.map(async (x) => { await delay(1); return x; }, Array.from({ length: 20 }, (_, at) => at)).then((values) => {
            shortRun.isOver = true;
            return values.length;
        });
        assert.equal(await short, 20);
        assert.ok(read < 40, `20 tasks waited for ${read} of another run`);
        assert.equal(await long, read);
        await pool.terminate();
    });
}
test('many runs at once on one pool', async () => {
    const runs = Array.from({ length: 30 }, (_, run) => parallel((x, y) => x * 1000 + y, Array(20).fill(run), Array.from({ length: 20 }, (_a, at) => at)));
    const results = await Promise.all(runs);
    results.forEach((values, run) => { assert.deepEqual(values, Array.from({ length: 20 }, (_, at) => run * 1000 + at)); });
});
test('PARATHOS_WORKERS sets the size, and is no cap', async () => {
    const code = `
    import { parallel, ProcessPool, ThreadPool } from 'parathos';
    await parallel((x) => x, [1, 2, 3, 4, 5]);
    console.log(new ProcessPool().workers, new ThreadPool().workers, new ThreadPool({ workers: 5 }).workers);`;
    assert.equal((await runProgram(code, { env: { PARATHOS_WORKERS: '3' } })).stdout, '3 3 5\n');
    for (const PARATHOS_WORKERS of ['0', 'many', '-1', '1.5']) {
        const { stderr, code: exitCode } = await runProgram(code, { env: { PARATHOS_WORKERS } });
        assert.match(stderr, /RangeError.*PARATHOS_WORKERS.*a whole number from 1/);
        assert.equal(exitCode, 1);
    }
    assert.equal((await runProgram('import { parallel } from \'parathos\'; console.log(await parallel((x) => x, [1]));', { env: { PARATHOS_WORKERS: '' } })).stdout, '[ 1 ]\n');
});
//# sourceMappingURL=warm.test.js.map