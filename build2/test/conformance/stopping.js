/** Ends before the end: cancel, signal, time-outs. */
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ParallelError, taskOf, TaskTimeoutError } from '../../src/index.js';
import { reasonOf } from './failures.js';
import { inFolder, mark, marksIn, untilMarks, waitForEver } from './tasks.js';
export function testStopping(subject) {
    testCancel(subject);
    testSignals(subject);
    testTimeouts(subject);
}
const endless = async (x, { folder }) => {
    mark(folder, String(x));
    await waitForEver();
    return x;
};
const readings = [
    ['await', (run) => run],
    ['settled()', (run) => run.settled()],
    ['for await', async (run) => { for await (const value of run)
            assert.fail(String(value)); }],
    ['unordered()', async (run) => { for await (const value of run.unordered())
            assert.fail(String(value)); }],
];
function testCancel({ using, warm, isApart }) {
    for (const [name, read] of readings) {
        test(`${name}: cancel gives the reason, also one that is no error, and the pool is ready`, () => inFolder((folder) => using({ workers: 2 }, async (pool) => {
            for (const reason of [new Error('enough'), null, undefined]) {
                const run = pool.map(endless, [1, 2, 3], { folder });
                const reading = reasonOf(read(run));
                await untilMarks(folder, 1);
                if (reason === undefined)
                    run.cancel();
                else
                    run.cancel(reason);
                const came = await reading;
                if (reason !== undefined)
                    assert.equal(came, reason);
                else
                    assert.ok(came instanceof DOMException && came.name === 'AbortError');
            }
            assert.deepEqual(await pool.map((x) => x + 1, [1, 2, 3]), [2, 3, 4]);
        })));
    }
    test('a task that computes for ever is stopped', { skip: !isApart && 'one thread cannot stop itself' }, () => inFolder((folder) => using({ workers: 2 }, async (pool) => {
        const run = pool.map((x, statics) => { mark(statics.folder, String(x)); for (;;)
            ; }, [1, 2], { folder });
        const reading = reasonOf(run);
        await untilMarks(folder, 2);
        run.cancel('enough');
        assert.equal(await reading, 'enough');
        assert.deepEqual(await pool.map((x) => x + 1, [1, 2, 3]), [2, 3, 4]);
    })));
    test('a run that is cancelled while its workers boot leaves the pool ready', { skip: !isApart && 'nothing boots' }, async () => {
        for (const [waitMs, blockMs] of [[0, 0], [20, 0], [40, 0], [60, 0], [0, 400]]) {
            await using({ workers: 1 }, async (pool) => {
                const run = pool.map(() => { for (;;)
                    ; }, [1]);
                const reading = reasonOf(run);
                await delay(waitMs);
                // While the caller computes, the worker begins its task; that it is ready at all is not known here yet.
                for (const until = Date.now() + blockMs; Date.now() < until;)
                    ;
                run.cancel('early');
                assert.equal(await reading, 'early');
                assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
            });
        }
    });
    test('cancel before anything runs, twice, and after the end', async () => {
        let isRead = false;
        const run = warm.map((x) => x, (function* () { isRead = true; yield 1; })());
        run.cancel('first');
        run.cancel('second');
        assert.equal(await reasonOf(run), 'first');
        assert.equal(isRead, false);
        const done = warm.map((x) => x, [1]);
        assert.deepEqual(await done, [1]);
        done.cancel('late');
        assert.deepEqual(await done, [1]);
    });
    test('a cancel closes the source', async () => {
        let closed = 0;
        function* source() {
            try {
                for (let place = 0;; place++)
                    yield place;
            }
            finally {
                closed++;
            }
        }
        const run = warm.map((x) => x, source());
        for await (const value of run)
            if (value === 5)
                break;
        assert.equal(closed, 1);
        const cancelled = warm.imap((x) => x, source());
        await cancelled.next();
        await cancelled.return?.();
        assert.equal(closed, 2);
    });
}
function testSignals({ using, warm }) {
    test('a signal that is aborted before the call: nothing is read, nothing is started', () => using({}, async (pool) => {
        let isRead = false;
        const items = (function* () { isRead = true; yield 1; })();
        const reason = new Error('no');
        assert.equal(await reasonOf(pool.map((x) => x, items, { signal: AbortSignal.abort(reason) })), reason);
        assert.equal(isRead, false);
        assert.equal(pool.stats().workers.started, 0);
    }));
    for (const [name, read] of readings) {
        test(`${name}: a signal that aborts meanwhile gives its reason`, () => inFolder((folder) => using({ workers: 2 }, async (pool) => {
            const controller = new AbortController();
            const reading = reasonOf(read(pool.map(endless, [1, 2, 3], { folder, signal: controller.signal })));
            await untilMarks(folder, 1);
            assert.equal(getEventListeners(controller.signal, 'abort').length, 1);
            controller.abort();
            assert.equal(await reading, controller.signal.reason);
            assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
        })));
    }
    test('no listener stays on the signal, however the run ends', async () => {
        const { signal } = new AbortController();
        await warm.map((x) => x, [1], { signal });
        await warm.map((x) => x, [1], { signal }).settled();
        await reasonOf(warm.map(() => { throw new Error('thrown'); }, [1], { signal }));
        for await (const value of warm.imap((x) => x, [1, 2, 3], { signal }))
            if (value === 2)
                break;
        for await (const value of warm.uimap((x) => x, [1, 2, 3], { signal }))
            assert.ok(value > 0);
        const run = warm.map((x) => x, [1], { signal });
        run.cancel();
        await reasonOf(run);
        assert.deepEqual(getEventListeners(signal, 'abort'), []);
    });
}
function testTimeouts({ using, isApart }) {
    const skip = !isApart && 'one thread cannot stop itself';
    test('a task that waits longer than its time is a TaskTimeoutError; the others have their results', () => using({ workers: 2, timeout: 700, chunk: 3, retries: 3, crashRetries: 3 }, async (pool) => {
        const task = async (x) => { if (x === 1)
            await waitForEver(); return x; };
        const outcomes = await pool.map(task, [0, 1, 2, 3, 4]).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
        const reason = outcomes[1].reason;
        assert.ok(reason instanceof TaskTimeoutError && ParallelError.isParallelError(reason));
        assert.deepEqual([reason.code, reason.index, reason.timeoutMs], ['PARATHOS_TASK_TIMEOUT', 1, 700]);
        assert.equal(taskOf(reason)?.attempt, 1, 'a time-out is final');
        assert.equal(pool.stats().workers.crashed, 0);
    }));
    test('a task that computes for ever is stopped, and the pool is ready', { skip }, () => inFolder((folder) => using({ workers: 1, timeout: 700, retries: 3, crashRetries: 3 }, async (pool) => {
        const task = (x, statics) => { mark(statics.folder, `${Date.now()} ${x}`); if (x === 1)
            for (;;)
                ; return x; };
        const error = await reasonOf(pool.map(task, [0, 1, 2], { folder }));
        assert.ok(error instanceof TaskTimeoutError);
        assert.equal(marksIn(folder).filter((name) => name.endsWith(' 1')).length, 1);
        assert.deepEqual(await pool.map((x) => x + 1, [1, 2]), [2, 3]);
    })));
    test('each task has its own time: many in a chunk may take longer together', () => using({ workers: 1, timeout: 2000, chunk: 50 }, async (pool) => {
        const items = Array.from({ length: 50 }, (_, place) => place);
        assert.deepEqual(await pool.map(async (x) => { await delay(50); return x; }, items), items);
    }));
    test('times beyond what a timer takes are no time-out', () => using({ workers: 1, timeout: 1e12 }, async (pool) => {
        assert.deepEqual(await pool.map(async (x) => { await delay(5); return x; }, [1, 2]), [1, 2]);
    }));
}
//# sourceMappingURL=stopping.js.map