/** The life of a pool: resize, close, join, terminate, restart, dispose; and what it counts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ParallelError, PoolClosedError } from '../../src/index.js';
import { reasonOf } from './failures.js';
import { here, inFolder, mark, meet, until, untilMarks, waitForEver } from './tasks.js';
export function testLife(subject) {
    testClosing(subject);
    testTermination(subject);
    testSizes(subject);
    testStats(subject);
}
function isClosed(error) {
    assert.ok(error instanceof PoolClosedError, String(error));
    assert.equal(error.code, 'PARATHOS_POOL_CLOSED');
    return true;
}
function testClosing({ using, make }) {
    test('close refuses new work and finishes what was accepted; join waits for it', () => inFolder((folder) => using({ workers: 2 }, async (pool) => {
        const task = async (x, statics) => { await untilMarks(statics.folder, 1); return x; };
        const run = pool.map(task, [1, 2, 3, 4, 5], { folder });
        const results = run.then((values) => values);
        pool.close();
        pool.close();
        assert.ok(isClosed(await reasonOf(pool.map((x) => x, [1]))));
        assert.ok(isClosed(await reasonOf(pool.pipe((x) => x, 1))));
        assert.ok(isClosed(await reasonOf(pool.imap((x) => x, [1]).next())));
        mark(folder, 'go');
        await Promise.all([pool.join(), pool.join()]);
        assert.deepEqual(await results, [1, 2, 3, 4, 5]);
        assert.deepEqual([pool.stats().workers.idle, pool.stats().workers.busy], [0, 0]);
        await pool.join();
    })));
    test('join without close is an error, and changes nothing', () => using({ workers: 1 }, async (pool) => {
        const error = await reasonOf(pool.join());
        assert.ok(ParallelError.isParallelError(error));
        assert.match(error.message, /close\(\)/);
        assert.deepEqual(await pool.map((x) => x, [1]), [1]);
    }));
    test('a pool that never worked is closed and joined at once', async () => {
        const pool = make();
        pool.close();
        await pool.join();
        await pool.terminate();
    });
    test('await using closes and joins', async () => {
        const pool = make({ workers: 1 });
        const run = pool.map((x) => x + 1, [1, 2, 3]);
        await pool[Symbol.asyncDispose]();
        assert.deepEqual(await run, [2, 3, 4]);
        assert.ok(isClosed(await reasonOf(pool.map((x) => x, [1]))));
        await pool[Symbol.asyncDispose]();
    });
    test('a closed pool opens again with restart', () => using({ workers: 1 }, async (pool) => {
        const [before] = await pool.map(() => here(), [1]);
        pool.close();
        await pool.join();
        pool.restart();
        assert.deepEqual(await pool.map((x) => x + 1, [1, 2]), [2, 3]);
        pool.restart();
        assert.equal((await pool.map(() => here(), [1])).length, 1);
        assert.equal(typeof before, 'string');
        assert.ok(pool.stats().workers.started >= 3);
    }));
}
function testTermination({ using, isApart }) {
    test('terminate rejects what is pending, of all runs', () => inFolder((folder) => using({ workers: 2 }, async (pool) => {
        const task = async (x, statics) => { mark(statics.folder, String(x)); await waitForEver(); };
        const one = reasonOf(pool.map(task, [1, 2, 3], { folder }));
        const other = reasonOf(pool.map(task, [4, 5, 6], { folder }).settled());
        const stream = reasonOf(pool.imap(task, [7], { folder }).next());
        await untilMarks(folder, 1);
        await Promise.all([pool.terminate(), pool.terminate()]);
        for (const reason of [await one, await other, await stream])
            assert.ok(isClosed(reason));
        assert.ok(isClosed(await reasonOf(pool.map((x) => x, [1]))));
        pool.restart();
        assert.deepEqual(await pool.map((x) => x, [1, 2]), [1, 2]);
    })));
    test('terminate after close does not wait for what computes for ever', { skip: !isApart && 'one thread cannot stop itself' }, () => inFolder((folder) => using({ workers: 1 }, async (pool) => {
        const reading = reasonOf(pool.map((x, statics) => { mark(statics.folder, String(x)); for (;;)
            ; }, [1], { folder }));
        await untilMarks(folder, 1);
        pool.close();
        const joined = pool.join();
        await pool.terminate();
        await joined;
        assert.ok(isClosed(await reading));
    })));
    test('closing one pool does not touch another', () => using({ workers: 1 }, (one) => using({ workers: 1 }, async (other) => {
        await Promise.all([one.map((x) => x, [1]), other.map((x) => x, [1])]);
        await one.terminate();
        assert.deepEqual(await other.map((x) => x, [1, 2]), [1, 2]);
    })));
}
function testSizes({ using, isApart }) {
    test('workers says how many there may be; resize changes it, also while tasks run', () => using({ workers: 1 }, async (pool) => {
        assert.equal(pool.workers, 1);
        pool.resize(3);
        assert.equal(pool.workers, isApart ? 3 : 1, 'a serial pool has always one');
        if (!isApart)
            return;
        await inFolder(async (folder) => {
            const task = async (x, statics) => { await meet(statics.folder, String(x), 3); return here(); };
            assert.equal(new Set(await pool.map(task, [1, 2, 3], { folder })).size, 3);
        });
        pool.resize(1);
        await until(() => pool.stats().workers.idle === 1, 'two workers to leave');
        assert.equal(new Set(await pool.map(() => here(), [1, 2, 3, 4])).size, 1);
    }));
    test('a pool that grows while it works gives its tasks to the new workers', { skip: !isApart && 'there is one thread' }, () => inFolder((folder) => using({ workers: 1, chunk: 1 }, async (pool) => {
        const run = pool.map((x, statics) => meet(statics.folder, String(x), 2), [1, 2], { folder });
        const reading = run.then((values) => values.length);
        await untilMarks(folder, 1);
        pool.resize(2);
        assert.equal(await reading, 2);
    })));
    test('a size that is none is refused, and changes nothing', () => using({ workers: 1 }, async (pool) => {
        for (const size of [0, -1, 1.5, NaN])
            assert.throws(() => { pool.resize(size); }, RangeError);
        assert.throws(() => { pool.resize('2'); }, TypeError);
        assert.equal(pool.workers, 1);
    }));
    test('without work no worker is started, and no more than there are tasks', () => using({ workers: 4 }, async (pool) => {
        assert.equal(pool.stats().workers.started, 0);
        await pool.map((x) => x, [1]);
        assert.equal(pool.stats().workers.started, 1);
    }));
}
function testStats({ using, kind }) {
    test('stats counts tasks, workers, times and bytes, and prints as a short table', () => using({ workers: 1 }, async (pool) => {
        await pool.map((x) => { if (x === 2)
            throw new Error('thrown'); return 'x'.repeat(1000); }, [1, 2, 3]).settled();
        const stats = pool.stats();
        assert.deepEqual(stats.tasks, { done: 2, failed: 1, retried: 0 });
        assert.deepEqual(stats.workers, { size: 1, started: 1, crashed: 0, idle: 1, busy: 0 });
        assert.ok(stats.timeMs.open > 0 && stats.timeMs.boot > 0 && stats.timeMs.busy >= 0);
        if (kind === 'process')
            assert.ok(stats.bytes.sent > 0 && stats.bytes.received > 2000);
        for (const text of [String(stats), inspect(stats)]) {
            assert.match(text, /^tasks\s+2 done, 1 failed, 0 retried$/m);
            assert.match(text, /^workers\s.*1 idle/m);
            assert.equal(text.split('\n').length, 4);
        }
        assert.deepEqual(JSON.parse(JSON.stringify(stats)), { ...stats });
        assert.equal(stats.tasks.done, 2, 'a snapshot');
    }));
}
//# sourceMappingURL=life.js.map