var __addDisposableResource = (this && this.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (this && this.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Workers that are hard to talk to: stopped by the system, deaf to SIGTERM, failing after their task has returned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ProcessPool, TaskTimeoutError, ThreadPool } from '../../src/index.js';
import { descendantsOf, waitUntilGone } from '../helpers/processes.js';
const posix = { skip: process.platform === 'win32' && 'there are no such signals', timeout: 120_000 };
const range = (length) => Array.from({ length }, (_, place) => place);
test('a worker that is stopped and goes on later loses nothing', posix, async () => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = __addDisposableResource(env_1, new ProcessPool({ workers: 2 }), true);
        const pids = [...new Set(await pool.map(async () => { await new Promise((resolve) => setTimeout(resolve, 20)); return process.pid; }, range(8)))];
        const reading = pool.map(async (x) => { await new Promise((resolve) => setTimeout(resolve, 1)); return x * 2; }, range(400)).then((values) => values);
        for (let round = 0; round < 10; round++) {
            for (const pid of pids)
                process.kill(pid, 'SIGSTOP');
            await delay(20);
            for (const pid of pids)
                process.kill(pid, 'SIGCONT');
            await delay(10);
        }
        assert.deepEqual(await reading, range(400).map((x) => x * 2));
        assert.deepEqual([pool.stats().workers.crashed, pool.stats().tasks.retried], [0, 0]);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
});
test('a task in a worker that stays stopped is timed out, and the worker is gone', posix, async () => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = __addDisposableResource(env_2, new ProcessPool({ workers: 1, timeout: 3000, chunk: 1 }), true);
        await pool.map((x) => x, [1]);
        const outcomes = await pool.map((x) => { if (x === 1)
            process.kill(process.pid, 'SIGSTOP'); return [x, process.pid]; }, [0, 1, 2]).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
        assert.ok(outcomes[1].reason instanceof TaskTimeoutError);
        const stopped = outcomes[0].value[1];
        assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid).filter(({ pid }) => pid === stopped), 60_000), []);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
});
test('a cancel does not wait for a worker that is stopped, and terminate ends it', posix, async () => {
    const pool = new ProcessPool({ workers: 1 });
    const [pid] = await pool.map(() => process.pid, [1]);
    process.kill(pid, 'SIGSTOP');
    const run = pool.map((x) => x, [1, 2, 3]);
    const reading = run.then(() => 'fulfilled', (reason) => reason);
    await delay(50);
    run.cancel('enough');
    assert.equal(await reading, 'enough');
    assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
    await pool.terminate();
});
test('a worker that ignores SIGTERM is ended by a time-out, a cancel and terminate all the same', posix, async () => {
    const pool = new ProcessPool({ workers: 1, timeout: 3000, crashRetries: 0 });
    const deaf = (x) => { process.on('SIGTERM', () => { }); if (x === 1)
        for (;;)
            ; return process.pid; };
    const [first, second] = await pool.map(deaf, [0, 1]).settled();
    assert.ok(second.reason instanceof TaskTimeoutError);
    const [next] = await pool.map(deaf, [2]);
    assert.notEqual(next, first.value);
    process.kill(next, 'SIGTERM');
    await pool.terminate();
    assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid).filter(({ pid }) => pid === next), 60_000), []);
});
for (const [name, Kind] of [['process', ProcessPool], ['thread', ThreadPool]]) {
    const failures = [
        ['throws', () => { setTimeout(() => { throw new Error('late'); }, 5); }],
        ['rejects', () => { void Promise.reject(new Error('late')); }],
    ];
    for (const [what, leave] of failures) {
        test(`what a task left behind ${what} when it has returned: its result stays, others go on (${name})`, { timeout: 120_000 }, async () => {
            const env_3 = { stack: [], error: void 0, hasError: false };
            try {
                const pool = __addDisposableResource(env_3, new Kind({ workers: 1, chunk: 1, crashRetries: 3 }), true);
                assert.deepEqual(await pool.map((x, statics) => { if (x === 1)
                    statics.leave(); return x; }, [1], { leave }), [1]);
                const after = await pool.map(async (x) => { await new Promise((resolve) => setTimeout(resolve, 20)); return x; }, range(10));
                assert.deepEqual(after, range(10));
                assert.ok(pool.stats().workers.crashed <= 1);
            }
            catch (e_3) {
                env_3.error = e_3;
                env_3.hasError = true;
            }
            finally {
                const result_3 = __disposeResources(env_3);
                if (result_3)
                    await result_3;
            }
        });
    }
}
//# sourceMappingURL=stopped-workers.test.js.map