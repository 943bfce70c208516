/** What is wrong with a call is said at the door: which argument, what was expected, what came. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { parallel, ProcessPool, SerialPool, ThreadPool } from '../../src/index.js';
import { descendantsOf } from '../helpers/processes.js';
// Through `unknown`: the compiler refuses all of these calls, too.
const call = parallel;
const one = (x) => x;
const two = (x, statics) => [x, statics];
class Options {
    show = true;
}
const arguments_ = [
    [[], TypeError, /Expected fn to be a function, got undefined/],
    [['fn', [1]], TypeError, /Expected fn to be a function, got 'fn'/],
    [[one], TypeError, /needs at least one iterable after fn/],
    [[one, {}], TypeError, /needs at least one iterable after fn/],
    [[one, { show: true }], TypeError, /needs at least one iterable after fn/],
    [[one, 5], TypeError, /the iterable after fn.*an iterable or an async iterable, got 5/],
    [[one, null], TypeError, /the iterable after fn.*got null/],
    [[one, new Date(0)], TypeError, /the iterable after fn.*got 1970/],
    [[one, () => [1]], TypeError, /the iterable after fn.*got a function/],
    [[one, Promise.resolve([1])], TypeError, /the iterable after fn.*got Promise/],
    [[two, [1], 7], TypeError, /iterable 2\b.*got 7/],
    [[two, undefined, [1]], TypeError, /iterable 1\b.*got undefined/],
    [[two, [1], new Options()], TypeError, /iterable 2\b.*got Options/],
    [[two, { a: 1 }, [1]], TypeError, /iterable 1\b.*a: 1/],
];
const reserved = [
    [[one, [1], { show: 3 }], TypeError, /show.*got 3/],
    [[one, [1], { show: null }], TypeError, /show.*got null/],
    [[one, [1], { show: { labl: 'x' } }], TypeError, /labl.*label/],
    [[one, [1], { thread: 'yes' }], TypeError, /Expected thread to be true or false, got 'yes'/],
    [[one, [1], { thread: 1 }], TypeError, /thread.*got 1/],
    [[one, [1], { signal: {} }], TypeError, /Expected signal to be an AbortSignal, got \{\}/],
    [[one, [1], { signal: new AbortController() }], TypeError, /signal.*got AbortController/],
    [[one, [1], { pool: 2 }], TypeError, /pool.*a pool or an object of pool options, got 2/],
    [[one, [1], { pool: null }], TypeError, /pool.*got null/],
    [[one, [1], { pool: [] }], TypeError, /pool.*got \[\]/],
    [[one, [1], { pool: { worker: 2 } }], TypeError, /`worker`.*[Dd]id you mean `workers`/],
    [[one, [1], { pool: { nonsense: 2 } }], TypeError, /`nonsense`.*workers/],
];
const poolOptions = [
    ['workers', 0, RangeError], ['workers', -1, RangeError], ['workers', 1.5, RangeError], ['workers', NaN, RangeError],
    ['workers', Infinity, RangeError], ['workers', '2', TypeError], ['workers', null, TypeError],
    ['chunk', 0, RangeError], ['chunk', -1, RangeError], ['chunk', 2.5, RangeError], ['chunk', Infinity, RangeError],
    ['chunk', 'all', TypeError], ['lookahead', 0, RangeError], ['lookahead', NaN, RangeError], ['lookahead', true, TypeError],
    ['concurrency', 0, RangeError], ['concurrency', Infinity, RangeError], ['concurrency', 4n, TypeError],
    ['timeout', 0, RangeError], ['timeout', -5, RangeError], ['timeout', NaN, RangeError], ['timeout', '1s', TypeError],
    ['retries', -1, RangeError], ['retries', 0.5, RangeError], ['retries', Infinity, RangeError], ['retries', false, TypeError],
    ['retryDelay', -1, RangeError], ['retryDelay', Infinity, RangeError], ['retryDelay', NaN, RangeError], ['retryDelay', '1s', TypeError],
    ['crashRetries', -1, RangeError], ['crashRetries', '1', TypeError], ['setup', 'setup.js', TypeError], ['setup', null, TypeError],
    ['maxTasksPerWorker', 0, RangeError], ['memoryLimit', 0, RangeError], ['memoryLimit', NaN, RangeError],
    ['memoryLimit', '1GB', TypeError], ['idleTimeout', -1, RangeError], ['idleTimeout', NaN, RangeError],
];
const statics = [
    [[one, [1], { shwo: true }], TypeError, /`shwo`.*did you mean `show`\?/],
    [[one, [1], { threads: true }], TypeError, /`threads`.*did you mean `thread`\?/],
    [[one, [1], { singal: 1 }], TypeError, /`singal`.*did you mean `signal`\?/],
    [[one, [1], { workers: 2 }], TypeError, /`workers`.*did you mean `pool: \{ workers \}`\?/],
    [[one, [1], { timeout: 100 }], TypeError, /`timeout`.*`pool: \{ timeout \}`/],
    [[two, [1], [2], { retries: 1 }], TypeError, /`retries`.*2 items.*`pool: \{ retries \}`/],
];
async function checkRows(rows) {
    for (const [args, kind, says] of rows) {
        const before = inspect(args, { depth: 5 });
        // Nothing is thrown at the call itself.
        const run = call(...args);
        await assert.rejects(run, (error) => {
            assert.ok(error instanceof kind, `${before}: ${String(error)}`);
            assert.match(error.message, says, before);
            assert.equal(error.code, 'PARATHOS_ARGUMENT', before);
            return true;
        }, before);
        assert.equal(inspect(args, { depth: 5 }), before, 'the objects of the caller are changed');
    }
}
test('fn and iterables', () => checkRows(arguments_));
test('reserved options', () => checkRows(reserved));
test('statics that were meant for us', () => checkRows(statics));
test('options of pools, wherever they are given', async () => {
    for (const [key, value, kind] of poolOptions) {
        const options = Object.freeze({ [key]: value });
        await checkRows([[[one, [1], { pool: options }], kind, new RegExp(`pool\\.${key}\\b`)]]);
        for (const Pool of [ProcessPool, ThreadPool, SerialPool]) {
            assert.throws(() => new Pool(options), (error) => error instanceof kind && new RegExp(`options\\.${key}\\b`).test(error.message), `${key}: ${inspect(value)}`);
        }
    }
    assert.throws(() => new ProcessPool({ wokers: 2 }), /`wokers`.*`workers`/);
    assert.throws(() => new ProcessPool(3), TypeError);
});
test('a pool of one\'s own: `thread` and `pool` are errors there', async () => {
    const pool = new SerialPool();
    for (const key of ['thread', 'pool']) {
        for (const value of [true, undefined]) {
            await assert.rejects(pool.map(two, [1], { [key]: value }), (error) => error instanceof TypeError && error.message.includes(`\`${key}\``));
        }
    }
    await assert.rejects(pool.imap(one, 5).next(), /the iterable after fn/);
    await assert.rejects(pool.uimap('fn', [1])[Symbol.asyncIterator]().next(), /Expected fn/);
    await assert.rejects(pool.pipe(5), /Expected fn to be a function, got 5/);
});
test('every way of reading gives the error', async () => {
    const readings = [
        (run) => run.then(),
        (run) => run.settled(),
        (run) => run[Symbol.asyncIterator]().next(),
        (run) => run.unordered()[Symbol.asyncIterator]().next(),
    ];
    for (const read of readings)
        await assert.rejects(read(parallel(one, 5)), TypeError);
});
test('with one argument wrong, nothing is read of the others', async () => {
    let isRead = false;
    const items = (function* () { isRead = true; yield 1; })();
    await assert.rejects(call(two, items, 5));
    await assert.rejects(call(one, items, { pool: { workers: 0 } }));
    await assert.rejects(call(one, items, { shwo: true }));
    assert.equal(isRead, false);
});
test('nothing was started by all this', () => {
    assert.deepEqual(descendantsOf(process.pid), []);
});
test('what looks like a mistake is none where fn takes it', async () => {
    const pool = new SerialPool();
    const rest = (...all) => all.at(-1);
    assert.deepEqual(await parallel(two, [1], { pool, workers: 2 }), [[1, { workers: 2 }]]);
    assert.deepEqual(await parallel((x, { threads = 0 } = {}) => x + threads, [1], { pool, threads: 2 }), [3]);
    assert.deepEqual(await parallel(rest, [1], { pool, timeout: 5 }), [{ timeout: 5 }]);
    assert.deepEqual(await parallel(one, [1], { pool, anything: 5 }), [1]);
});
test('options may have no prototype, and may be frozen', async () => {
    const options = Object.freeze(Object.assign(Object.create(null), { pool: new SerialPool(), by: 3 }));
    assert.deepEqual(await parallel((x, { by }) => x * by, [1, 2], options), [3, 6]);
});
//# sourceMappingURL=door.test.js.map