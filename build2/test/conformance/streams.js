/** Streaming: bounded look-ahead over sources of any length, what comes before a failure, and leaving early. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from './failures.js';
import { until } from './tasks.js';
export function testStreams(subject) {
    testLookahead(subject);
    testBrokenSources(subject);
    testFailuresInOrder(subject);
}
/** An endless source that tells how far it was read and whether it was closed. */
function makeEndless(isAsync) {
    const state = { read: 0, closed: 0 };
    function* count() {
        try {
            for (;;)
                yield state.read++;
        }
        finally {
            state.closed++;
        }
    }
    async function* countAsync() {
        yield* count();
    }
    return { source: isAsync ? countAsync() : count(), state };
}
async function letRun() {
    for (let turn = 0; turn < 30; turn++)
        await nextTurn();
    await delay(20);
}
function testLookahead({ using, warm }) {
    for (const isAsync of [false, true]) {
        for (const verb of ['map', 'unordered', 'imap', 'uimap']) {
            test(`${verb}: of an endless ${isAsync ? 'async ' : ''}source no more is read than the look-ahead allows`, () => using({ workers: 2, lookahead: 5 }, async (pool) => {
                const { source, state } = makeEndless(isAsync);
                let delivered = 0;
                for await (const _ of read(pool, verb, source)) {
                    delivered++;
                    if (delivered <= 4)
                        await letRun();
                    // Asked for the next one, the reader holds this one no longer; so one more may be on its way.
                    assert.ok(state.read <= delivered + 5, `${state.read} read, ${delivered} delivered`);
                    if (delivered === 40)
                        break;
                }
                await until(() => state.closed === 1, 'the source to be closed');
                await letRun();
                assert.ok(state.read <= 45, `${state.read} read`);
            }));
        }
    }
    test('a look-ahead of one', () => using({ workers: 2, lookahead: 1 }, async (pool) => {
        const { source, state } = makeEndless(false);
        const stream = pool.imap((x) => x, source);
        for (let delivered = 1; delivered <= 5; delivered++) {
            assert.deepEqual(await stream.next(), { done: false, value: delivered - 1 });
            assert.ok(state.read <= delivered + 1);
        }
        await stream.return?.();
        assert.equal(state.closed, 1);
    }));
    test('by default, too, the look-ahead has a bound, and chunks stay below it', async () => {
        const { source, state } = makeEndless(false);
        const stream = warm.imap((x) => x, source);
        await stream.next();
        await letRun();
        assert.ok(state.read <= 1 + 32 * 2, `${state.read} read`);
        await stream.return?.();
    });
    test('an await collects everything, so it is not bounded by a reader', () => using({ workers: 2 }, async (pool) => {
        const items = Array.from({ length: 500 }, (_, place) => place);
        assert.deepEqual(await pool.map((x) => x, items.values()), items);
    }));
    test('break stops what runs, closes the source and leaves the pool ready', async () => {
        for (const isAsync of [false, true]) {
            const { source, state } = makeEndless(isAsync);
            for await (const value of warm.map((x) => x, source))
                if (value === 3)
                    break;
            await until(() => state.closed === 1, 'the source to be closed');
            assert.deepEqual(await warm.map((x) => x + 1, [1]), [2]);
        }
    });
    test('an error in the loop closes the source', async () => {
        const { source, state } = makeEndless(false);
        const reading = (async () => { for await (const value of warm.imap((x) => x, source))
            throw new Error(`mine ${value}`); })();
        assert.equal((await reasonOf(reading)).message, 'mine 0');
        assert.equal(state.closed, 1);
    });
    test('several may ask at once', async () => {
        const stream = warm.imap((x) => x * 2, [1, 2]);
        assert.deepEqual(await Promise.all([stream.next(), stream.next(), stream.next()]), [
            { done: false, value: 2 }, { done: false, value: 4 }, { done: true, value: undefined },
        ]);
    });
}
function read(pool, verb, source) {
    if (verb === 'unordered')
        return pool.map((x) => x, source).unordered();
    if (verb === 'map')
        return pool.map((x) => x, source);
    return pool[verb]((x) => x, source);
}
function testBrokenSources({ warm }) {
    const sources = [
        ['generator', function* () { yield* [1, 2, 3]; throw new Error('torn'); }],
        ['async generator', async function* () { yield* [1, 2, 3]; throw new Error('torn'); }],
    ];
    for (const [name, make] of sources) {
        test(`${name} that throws: the results before it come first`, async () => {
            for (const verb of ['map', 'unordered', 'imap', 'uimap']) {
                const got = [];
                const reading = (async () => { for await (const value of read(warm, verb, make()))
                    got.push(value); })();
                assert.equal((await reasonOf(reading)).message, 'torn');
                assert.equal(got.length, 3, verb);
            }
        });
        test(`${name} that throws: await and settled() reject`, async () => {
            assert.equal((await reasonOf(warm.map((x) => x, make()))).message, 'torn');
            assert.equal((await reasonOf(warm.map((x) => x, make()).settled())).message, 'torn');
        });
    }
    test('a source may throw anything, at once', async () => {
        const source = { [Symbol.iterator]: () => ({ next: () => { throw null; } }) };
        assert.equal(await reasonOf(warm.map((x) => x, source)), null);
        assert.deepEqual(await warm.map((x) => x, [1]), [1]);
    });
}
function testFailuresInOrder({ using }) {
    const items = Array.from({ length: 40 }, (_, place) => place);
    for (const options of [{ chunk: 1 }, { chunk: 7 }, { chunk: 4, concurrency: 4 }, {}, { retries: 1 }]) {
        test(`what stands before a failed task comes first (${JSON.stringify(options)})`, () => using({ workers: 2, ...options }, async (pool) => {
            const task = async (x) => {
                // Those before take longer: the failure is known before their results are.
                if (x % 2 === 0 && x < 9)
                    await delay(5);
                if (x === 9 || x === 11)
                    throw new Error(`task ${x}`);
                return x;
            };
            const got = [];
            const reading = (async () => { for await (const value of pool.map(task, items))
                got.push(value); })();
            assert.equal((await reasonOf(reading)).message, 'task 9');
            assert.deepEqual(got, items.slice(0, 9));
            assert.deepEqual(await pool.map((x) => x, [1, 2]), [1, 2]);
        }));
    }
    test('a stream ends after its error', () => using({ workers: 1 }, async (pool) => {
        const stream = pool.imap(() => { throw new Error('once'); }, [1, 2]);
        await reasonOf(stream.next());
        assert.deepEqual(await stream.next(), { done: true, value: undefined });
    }));
}
//# sourceMappingURL=streams.js.map