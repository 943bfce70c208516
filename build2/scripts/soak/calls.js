/** The short calls of the soak: each ends in another way, and after each all must be as before. */
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, range, ThreadPool } from '../../src/index.js';
const double = (x) => x * 2;
const failAt3 = (x) => { if (x === 3)
    throw new RangeError('three'); return x; };
const exitAt3 = (x) => { if (x === 3)
    process.exit(1); return x; };
const waitForEver = () => new Promise(() => { });
const callsOnWarmPools = {
    async map(pool, round) {
        const values = await pool.map((x) => x + round, range(20));
        expect(values.length === 20 && values[19] === 19 + round);
    },
    async statics(pool) {
        const data = new Float64Array(1000).fill(1);
        const [sum] = await pool.map((x, statics) => statics.data.reduce((all, one) => all + one, x), [5], { data });
        expect(sum === 1005);
    },
    async stream(pool) {
        let sum = 0;
        for await (const value of pool.imap(double, range(50)))
            sum += value;
        expect(sum === 2450);
    },
    async leaving(pool) {
        function* endless() { for (let n = 0;; n++)
            yield n; }
        for await (const value of pool.map(double, endless()))
            if (value === 20)
                break;
    },
    async failure(pool) {
        expect(await pool.map(failAt3, range(10)).then(() => false, (error) => error instanceof RangeError));
    },
    async outcomes(pool) {
        const outcomes = await pool.map(failAt3, range(10)).settled();
        expect(outcomes.filter(({ status }) => status === 'fulfilled').length === 9);
    },
    async signal(pool) {
        const { signal } = new AbortController();
        expect((await pool.map(double, [1, 2], { signal })).length === 2);
    },
};
const callsOfTheirOwn = {
    'parallel in processes': async (_, round) => { expect((await parallel((x) => x + round, [1], { pool: { workers: 2 } }))[0] === 1 + round); },
    'parallel in threads': async (_, round) => { expect((await parallel((x) => x + round, [1], { thread: true, pool: { workers: 2 } }))[0] === 1 + round); },
    nested: async ({ threads }) => {
        const [sum] = await threads.map(async (x) => (await parallel((y) => x + y, [1, 2])).reduce((all, one) => all + one, 0), [10]);
        expect(sum === 23);
    },
    'cancel in threads': ({ threads }) => cancel(threads),
    'a thread pool': () => usePool(ThreadPool, {}, double),
    'a thread pool whose worker dies': () => usePool(ThreadPool, { crashRetries: 0 }, exitAt3),
    'a process pool': () => usePool(ProcessPool, {}, double),
    'a process pool whose worker dies': () => usePool(ProcessPool, { crashRetries: 0 }, exitAt3),
    // On a machine that is busy others may be late as well: what counts is that the pool is there for them.
    'a process pool that is late': () => usePool(ProcessPool, { timeout: 50 }, (x) => (x === 3 ? waitForEver() : x), 0),
};
/** Many calls on warm workers for each that starts some. */
export const shortCalls = {
    ...Object.fromEntries(Object.entries(callsOnWarmPools).flatMap(([name, call]) => [
        [`${name} in processes`, ({ processes }, round) => call(processes, round)],
        [`${name} in threads`, ({ threads }, round) => call(threads, round)],
    ])),
    ...callsOfTheirOwn,
};
async function cancel(pool) {
    const run = pool.map(waitForEver, [1]);
    setTimeout(() => { run.cancel(); }, 5);
    expect(await run.then(() => false, (error) => error.name === 'AbortError'));
}
async function usePool(Kind, options, fn, least = 5) {
    const pool = new Kind({ workers: 2, ...options });
    const outcomes = await pool.map(fn, range(6)).settled();
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length >= least && outcomes.length === 6);
    pool.close();
    await pool.join();
    await delay(1);
}
function expect(isSo) {
    if (!isSo)
        throw new Error('The result of a call is wrong.');
}
//# sourceMappingURL=calls.js.map