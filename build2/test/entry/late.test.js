/** Runs and pools that are used out of step: readers that come late, streams left half read, restarts while ending. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { test } from 'node:test';
import { EncodeError, parallel, PoolClosedError, ProcessPool, range, SerialPool, ThreadPool } from '../../src/index.js';
import { runProgram } from '../helpers/program.js';
/** More than one turn after the call: then nobody has read the run in time. */
const later = () => delay(20);
test('a reader that comes late gets everything, whichever way it reads', async () => {
    const make = () => parallel((x) => x * 2, [1, 2, 3]);
    const awaited = make();
    const streamed = make();
    const unordered = make();
    const settled = make();
    await later();
    assert.deepEqual(await awaited, [2, 4, 6]);
    const values = [];
    for await (const value of streamed)
        values.push(value);
    assert.deepEqual(values, [2, 4, 6]);
    const entries = [];
    for await (const entry of unordered.unordered())
        entries.push(entry);
    assert.deepEqual(entries.sort(), [[0, 2], [1, 4], [2, 6]]);
    assert.deepEqual((await settled.settled()).map((outcome) => outcome.status), ['fulfilled', 'fulfilled', 'fulfilled']);
});
test('a run nobody reads goes on to its end, beyond the look-ahead, and holds the program', async () => {
    const { stdout, code } = await runProgram(`
    import { parallel, range } from 'parathos';
    parallel((x) => { if (x === 499) console.log('last'); }, range(500), { pool: { workers: 1, lookahead: 2 } });`);
    assert.equal(stdout, 'last\n');
    assert.equal(code, 0);
});
test('the failure of a run nobody reads is an unhandled rejection, and settled() still tells all', async () => {
    const { stdout } = await runProgram(`
    import { parallel } from 'parathos';
    let told;
    process.on('unhandledRejection', (reason) => { told(reason.message); });
    const reported = new Promise((resolve) => { told = resolve; });
    const run = parallel((x) => { if (x === 2) throw new Error('two'); return x; }, [1, 2, 3]);
    console.log(await reported);
    console.log((await run.settled()).map(({ status }) => status).join());`);
    assert.equal(stdout, 'two\nfulfilled,rejected,fulfilled\n');
});
test('a late reader of an endless source is in time for the look-ahead', async () => {
    let pulled = 0;
    const run = parallel((x) => x, (function* () { for (;;)
        yield pulled++; })(), { pool: { workers: 1 } });
    await later();
    let last = -1;
    for await (const value of run)
        if ((last = value) === 5)
            break;
    assert.equal(last, 5);
});
for (const [name, make] of Object.entries({
    ProcessPool: () => new ProcessPool({ workers: 1 }),
    ThreadPool: () => new ThreadPool({ workers: 1 }),
    SerialPool: () => new SerialPool(),
})) {
    test(`${name}: who waits for the end is not held up by a restart`, async () => {
        const pool = make();
        await pool.map((x) => x, [1]);
        const over = pool.terminate();
        pool.restart();
        assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
        await over;
        await pool.terminate();
    });
    test(`${name}: a stream left half read does not hold up the end of its block`, async () => {
        const pool = make();
        const stream = pool.imap((x) => x, range(1000));
        assert.deepEqual(await stream.next(), { done: false, value: 0 });
        await pool[Symbol.asyncDispose]();
        await assert.rejects(stream.next(), PoolClosedError);
    });
}
test('a source that aborts its own run is closed', async () => {
    const controller = new AbortController();
    let isClosed = false;
    const source = (function* () {
        try {
            yield 1;
            controller.abort(new Error('enough'));
            yield 2;
        }
        finally {
            isClosed = true;
        }
    })();
    await assert.rejects(async () => parallel((x) => x, source, { signal: controller.signal }), /enough/);
    assert.equal(isClosed, true);
});
test('what is wrong with an argument of pipe is named as an argument', async () => {
    await withPool(new ProcessPool({ workers: 1 }), async (pool) => {
        const error = await pool.pipe((a, b) => [a, b], 1, { q: new WeakMap() }).catch((reason) => reason);
        assert.ok(error instanceof EncodeError);
        assert.deepEqual(error.path, ['argument 2', 'property `q`']);
    });
});
test('a plain object where an iterable belongs is said to be taken for options', async () => {
    // @ts-expect-error -- an array-like is no iterable
    await assert.rejects(async () => parallel((x) => x, { length: 1, 0: 'a' }), /a plain object in last place is options/);
});
async function withPool(pool, use) {
    try {
        await use(pool);
    }
    finally {
        await pool.terminate();
    }
}
//# sourceMappingURL=late.test.js.map