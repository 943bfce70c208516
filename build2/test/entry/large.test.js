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
/** Large buffers arrive as small ones do, whichever way they take, and are copied no more often than they must be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { move } from '../../src/closures/index.js';
import { ProcessPool, range, ThreadPool } from '../../src/index.js';
import { makeMemoryFile } from '../../src/wire/memory-file.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
endsWithoutProcesses();
const mebibyte = 2 ** 20;
const pools = [['processes', ProcessPool], ['threads', ThreadPool]];
const withMemory = { skip: makeMemoryFile() === undefined && 'no shared memory on this system' };
function numbers(bytes, value = 1.5) {
    return new Float64Array(bytes / 8).fill(value);
}
for (const [name, Pool] of pools) {
    test(`statics, captured values, items and results are equal to what was sent (${name})`, async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_1, new Pool({ workers: 2 }), true);
            const captured = numbers(2 * mebibyte);
            const table = numbers(20 * mebibyte, 2);
            const sent = [numbers(mebibyte, 3), numbers(mebibyte, 4), numbers(mebibyte, 5)];
            const results = await pool.map((item, statics) => {
                const [first, last] = [captured[0], statics.table.at(-1)];
                return { first, last, doubled: item.map((x) => x * 2), length: statics.table.length };
            }, sent, { table });
            assert.deepEqual(results.map(({ first, last, length }) => [first, last, length]), Array(3).fill([1.5, 2, table.length]));
            assert.deepEqual(results.map(({ doubled }) => doubled), sent.map((item) => item.map((x) => x * 2)));
            assert.deepEqual([captured.byteLength, table.byteLength, sent[0].byteLength], [2 * mebibyte, 20 * mebibyte, mebibyte]);
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
    test(`every kind of view arrives as itself, two views of a buffer together, and a part alone (${name})`, async () => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_2, new Pool({ workers: 1 }), true);
            const buffer = new Uint8Array(mebibyte).map((_, at) => at % 251).buffer;
            const views = [
                new Uint8Array(buffer), new Float32Array(buffer, 8, 1000), new DataView(buffer, 100, 50), Buffer.from(buffer, 5, 300_000),
            ];
            const look = (given) => [
                given.map((view) => [view.constructor.name, view.byteOffset, view.byteLength, view.buffer === given[0]?.buffer]),
                given[0]?.buffer.byteLength, given[3][0],
            ];
            const [there] = await pool.map(look, [views]);
            assert.deepEqual(there, look(views));
            const part = new Uint8Array(buffer, 1000, 600_000);
            const [alone] = await pool.map((view) => [view.length, view[0], view.buffer.byteLength], [part]);
            assert.deepEqual(alone, [600_000, part[0], 600_000]);
            const [back] = await pool.map((view) => view.subarray(10, 500_000), [part]);
            assert.deepEqual(back, part.subarray(10, 500_000));
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
    test(`a worker has its own copy, which its tasks share, and so has the caller (${name})`, async () => {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_3, new Pool({ workers: 1 }), true);
            const table = numbers(32 * mebibyte, 0);
            const count = (_, statics) => (statics.table[0] += 1);
            assert.deepEqual(await pool.map(count, [1, 2, 3], { table }), [1, 2, 3]);
            assert.deepEqual(await pool.map(count, [1, 2], { table }), [1, 2]);
            assert.equal(table[0], 0);
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
    test(`a result that the function keeps stays its own (${name})`, async () => {
        const env_4 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_4, new Pool({ workers: 1, chunk: 1 }), true);
            const kept = {};
            const results = await pool.map((value) => {
                kept.row ??= new Float64Array(131_072);
                kept.row[0] += value;
                return kept.row;
            }, [1, 1, 1]);
            assert.deepEqual(results.map((row) => [row.length, row[0]]), [[131_072, 1], [131_072, 2], [131_072, 3]]);
        }
        catch (e_4) {
            env_4.error = e_4;
            env_4.hasError = true;
        }
        finally {
            const result_4 = __disposeResources(env_4);
            if (result_4)
                await result_4;
        }
    });
    test(`what is moved is moved to a thread only, and a static never (${name})`, async () => {
        const env_5 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_5, new Pool({ workers: 2, crashRetries: 0 }), true);
            const [item, table] = [move(numbers(mebibyte)), move(numbers(mebibyte, 2))];
            const sums = await pool.map((given, statics) => given[0] + statics.table[0] + given.length, [item], { table });
            assert.deepEqual(sums, [3.5 + mebibyte / 8]);
            assert.equal(item.length, Pool === ThreadPool ? 0 : mebibyte / 8);
            assert.equal(table.length, mebibyte / 8);
        }
        catch (e_5) {
            env_5.error = e_5;
            env_5.hasError = true;
        }
        finally {
            const result_5 = __disposeResources(env_5);
            if (result_5)
                await result_5;
        }
    });
    test(`an error with a large buffer in it arrives with it (${name})`, async () => {
        const env_6 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_6, new Pool({ workers: 1 }), true);
            const error = await pool.map(() => {
                throw Object.assign(new RangeError('too much'), { data: new Float64Array(131_072).fill(7) });
            }, [1]).catch((reason) => reason);
            assert.ok(error instanceof RangeError);
            assert.deepEqual(error.data, numbers(mebibyte, 7));
        }
        catch (e_6) {
            env_6.error = e_6;
            env_6.hasError = true;
        }
        finally {
            const result_6 = __disposeResources(env_6);
            if (result_6)
                await result_6;
        }
    });
    test(`buffers that can be resized stay so (${name})`, async () => {
        const env_7 = { stack: [], error: void 0, hasError: false };
        try {
            const pool = __addDisposableResource(env_7, new Pool({ workers: 1 }), true);
            const Resizable = ArrayBuffer;
            const buffer = new Resizable(mebibyte, { maxByteLength: 2 * mebibyte });
            const [told] = await pool.map((given) => {
                const before = given.byteLength;
                given.resize(10);
                return [before, given.byteLength];
            }, [buffer]);
            assert.deepEqual(told, [mebibyte, 10]);
        }
        catch (e_7) {
            env_7.error = e_7;
            env_7.hasError = true;
        }
        finally {
            const result_7 = __disposeResources(env_7);
            if (result_7)
                await result_7;
        }
    });
}
test('a large static goes into shared memory once for each worker, and not through the pipe', withMemory, async () => {
    const env_8 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = __addDisposableResource(env_8, new ProcessPool({ workers: 2 }), true);
        await pool.map((x) => x, range(10));
        const before = pool.stats().bytes;
        const table = numbers(8 * mebibyte);
        const look = (x, statics) => new Promise((resolve) => { setTimeout(() => { resolve(statics.table[x]); }, 5); });
        assert.deepEqual(await pool.map(look, range(64), { table }), Array(64).fill(1.5));
        const { sent, received, shared } = pool.stats().bytes;
        const perWorker = (shared - before.shared) / (8 * mebibyte);
        assert.ok(perWorker === 1 || perWorker === 2, `${perWorker} times for 2 workers`);
        assert.ok(sent - before.sent < 100_000 && received - before.received < 100_000, `${sent} bytes sent, ${received} received`);
    }
    catch (e_8) {
        env_8.error = e_8;
        env_8.hasError = true;
    }
    finally {
        const result_8 = __disposeResources(env_8);
        if (result_8)
            await result_8;
    }
});
test('large items and results go beside the pipe', withMemory, async () => {
    const env_9 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = __addDisposableResource(env_9, new ProcessPool({ workers: 1, chunk: 1 }), true);
        const items = Array.from({ length: 8 }, (_, at) => numbers(mebibyte, at));
        const results = await pool.map((item) => item.map((x) => x + 1), items);
        assert.deepEqual(results.map((row) => row[0]), [1, 2, 3, 4, 5, 6, 7, 8]);
        const { sent, received, shared } = pool.stats().bytes;
        assert.equal(shared, 16 * mebibyte);
        assert.ok(sent < 100_000 && received < 100_000, `${sent} bytes sent, ${received} received`);
    }
    catch (e_9) {
        env_9.error = e_9;
        env_9.hasError = true;
    }
    finally {
        const result_9 = __disposeResources(env_9);
        if (result_9)
            await result_9;
    }
});
test('the values of a large static are those of the call', withMemory, async () => {
    const env_10 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = __addDisposableResource(env_10, new ProcessPool({ workers: 1 }), true);
        const table = numbers(mebibyte);
        const run = pool.map((x, statics) => statics.table[x], [0, 1], { table });
        table.fill(9);
        assert.deepEqual(await run, [1.5, 1.5]);
    }
    catch (e_10) {
        env_10.error = e_10;
        env_10.hasError = true;
    }
    finally {
        const result_10 = __disposeResources(env_10);
        if (result_10)
            await result_10;
    }
});
//# sourceMappingURL=large.test.js.map