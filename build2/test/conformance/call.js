/** The call: what fn gets, in which order results come, what may be iterated. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { here } from './tasks.js';
export function testCalls(subject) {
    testArguments(subject);
    testIterables(subject);
    testStatics(subject);
    testVerbs(subject);
}
function testArguments({ warm, using, isApart }) {
    test('results come in the order of the input, whichever is finished first', async () => {
        const items = Array.from({ length: 60 }, (_, place) => place);
        assert.deepEqual(await warm.map(async (x) => { await delay((x * 7) % 5); return x * 2; }, items), items.map((x) => x * 2));
    });
    test('a thousand sync tasks, each once', async () => {
        const items = Array.from({ length: 1000 }, (_, place) => place);
        assert.deepEqual(await warm.map((x) => x + 1, items), items.map((x) => x + 1));
    });
    test('task i gets item i of each iterable; the shortest decides', async () => {
        assert.deepEqual(await warm.map((x, y) => x + y, [1, 2, 3], [4, 5, 6]), [5, 7, 9]);
        assert.deepEqual(await warm.map((x, y, z) => `${x}${y}${z}`, [1, 2, 3], 'ab', new Set([true, false, true])), ['1atrue', '2bfalse']);
        assert.deepEqual(await warm.map((a, b, c, d) => [a, b, c, d], [1], [2], [3], [4]), [[1, 2, 3, 4]]);
    });
    test('nothing in, nothing out, and no worker is started', () => using({}, async (pool) => {
        const empty = [];
        assert.deepEqual(await pool.map((x) => x, empty), []);
        assert.deepEqual(await pool.map((x, y) => [x, y], [1, 2], empty), []);
        assert.deepEqual(await pool.map((x) => x, new Set()), []);
        assert.equal(pool.stats().workers.started, 0);
    }));
    test('results of every kind, undefined and promises included', async () => {
        const values = [undefined, null, 0, -0, NaN, '', false, 12n, new Date(0), new Map([[1, new Set([2])]]), [1, [2]], new Float32Array([0.5])];
        const places = values.map((_, place) => place);
        assert.deepEqual(await warm.map((place) => values[place], places), values);
        assert.deepEqual(await warm.map(async (value) => value, values), values);
    });
    test('tasks run where the pool says', async () => {
        const places = await warm.map(() => here(), [1, 2, 3]);
        assert.equal(places.includes(here()), !isApart);
    });
    test('classes of the caller keep their identity in results', async () => {
        class Point {
            x;
            constructor(x) {
                this.x = x;
            }
            get double() { return this.x * 2; }
        }
        const [made, passed] = await warm.map((place, point) => (place === 0 ? new Point(3) : point), [0, 1], [new Point(1), new Point(4)]);
        assert.ok(made instanceof Point && passed instanceof Point);
        assert.deepEqual([made.double, passed.double], [6, 8]);
    });
    test('captured variables are those at the time of the call', async () => {
        let factor = 2;
        const run = warm.map((x) => x * factor, [1, 2]);
        if (isApart)
            factor = 100;
        assert.deepEqual(await run, [2, 4]);
        assert.ok(factor > 1);
    });
}
function testIterables({ warm }) {
    test('anything that can be iterated', async () => {
        const sources = [
            ['array', () => [1, 2], [1, 2]],
            ['typed array', () => new Float64Array([0.5, 1.5]), [0.5, 1.5]],
            ['big integers', () => new BigInt64Array([1n]), [1n]],
            ['Buffer', () => Buffer.from('ab'), [97, 98]],
            ['Set', () => new Set(['a']), ['a']],
            ['Map', () => new Map([['a', 1]]), [['a', 1]]],
            ['string', () => 'a😀b', ['a', '😀', 'b']],
            ['generator', function* () { yield* [1, 2]; }, [1, 2]],
            ['async generator', async function* () { yield 1; await delay(1); yield 2; }, [1, 2]],
            ['custom', () => ({ *[Symbol.iterator]() { yield 1; } }), [1]],
            ['custom async', () => ({ async *[Symbol.asyncIterator]() { yield 1; } }), [1]],
            ['arguments', function () { return arguments; }, []], // eslint-disable-line prefer-rest-params
        ];
        for (const [name, make, items] of sources) {
            assert.deepEqual(await warm.map((item) => item, make()), items, name);
        }
    });
    test('items that are promises are awaited', async () => {
        assert.deepEqual(await warm.map((x) => x + 1, [Promise.resolve(1), 2, delay(5, 3)]), [2, 3, 4]);
        assert.deepEqual(await warm.map((x, y) => x + y, [1, 2], (function* () { yield delay(3, 1); yield delay(1, 2); })()), [2, 4]);
    });
    test('the longer iterators are closed', async () => {
        const closed = [];
        function* endless(name) {
            try {
                for (let place = 0;; place++)
                    yield place;
            }
            finally {
                closed.push(name);
            }
        }
        async function* endlessAsync() {
            yield* endless('async');
        }
        assert.deepEqual(await warm.map((x, y) => x + y, endless('first'), [1, 1, 1]), [1, 2, 3]);
        assert.deepEqual(await warm.map((x, y) => x + y, [1, 1], endlessAsync()), [1, 2]);
        await delay(1);
        assert.deepEqual(closed, ['first', 'async']);
    });
}
function testStatics({ warm, using }) {
    test('static arguments come last, as one object', async () => {
        assert.deepEqual(await warm.map((x, y, { p, q }) => x + y + p + q, [1, 2], [10, 20], { p: 100, q: 1000 }), [1111, 1122]);
        assert.deepEqual(await warm.map((x, { p = 100 } = {}) => x + p, [1], { p: 200 }), [201]);
    });
    test('with no static key nothing is appended', async () => {
        const count = (...args) => args.length;
        assert.deepEqual(await warm.map(count, [1]), [1]);
        assert.deepEqual(await warm.map(count, [1], {}), [1]);
        assert.deepEqual(await warm.map(count, [1], { show: false }), [1]);
        assert.deepEqual(await warm.map(count, [1], Object.create(null)), [1]);
        assert.deepEqual(await warm.map(count, [1], [2], { extra: undefined }), [3]);
    });
    test('the options object is left alone, and its keys may be anything', async () => {
        const given = Object.freeze({ ['__proto__']: 1, constructor: 2, then: 3 });
        const keys = await warm.map((_, statics) => Object.keys(statics).sort(), [0], given);
        assert.deepEqual(keys, [['__proto__', 'constructor', 'then']]);
    });
    test('statics are sent once per worker: all its tasks see the same object', () => using({ workers: 1, chunk: 2 }, async (pool) => {
        const tick = (_, counter) => ++counter.count;
        assert.deepEqual(await pool.map(tick, [0, 0, 0, 0, 0], { count: 0 }), [1, 2, 3, 4, 5]);
        assert.deepEqual(await pool.map(tick, [0, 0], { count: 10 }), [11, 12]);
    }));
    test('an iterable plain object in last place is an iterable', async () => {
        const source = { *[Symbol.iterator]() { yield* [1, 2]; } };
        assert.deepEqual(await warm.map((x, y) => x + y, [1, 2], source), [2, 4]);
    });
}
function testVerbs({ warm }) {
    test('imap: values in order, one by one', async () => {
        const got = [];
        for await (const value of warm.imap(async (x, { by }) => { await delay(5 - x); return x * by; }, [1, 2, 3], { by: 2 }))
            got.push(value);
        assert.deepEqual(got, [2, 4, 6]);
    });
    test('uimap: all values, in the order in which they finish', async () => {
        const got = [];
        for await (const value of warm.uimap((x) => x + 1, [1, 2, 3, 4, 5]))
            got.push(value);
        assert.deepEqual(got.sort(), [2, 3, 4, 5, 6]);
    });
    test('pipe: one call with exactly these arguments', async () => {
        assert.equal(await warm.pipe((x, y) => x + y, 1, 2), 3);
        assert.equal(await warm.pipe(() => 'none'), 'none');
        assert.equal(await warm.pipe(async (...args) => args.length, [1, 2], { show: true, pool: 1 }, undefined), 3);
        assert.deepEqual(await warm.pipe((options) => options, { workers: 2 }), { workers: 2 });
    });
    test('the verbs are functions of their own: they may be taken off the pool', async () => {
        const { map } = warm;
        assert.deepEqual(await map((x) => x + 1, [1]), [2]);
    });
}
//# sourceMappingURL=call.js.map