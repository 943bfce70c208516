/** The short calls of the soak: each ends in another way, and after each all must be as before. */
import { setTimeout as delay } from 'node:timers/promises';
// As it is published: Node leaves the files of ES modules open that a thread was loading when it was ended, and our bundles
// are none.
import { parallel, type Pool, type PoolOptions, ProcessPool, range, TaskTimeoutError, ThreadPool, WorkerCrashError } from 'parathos';

export interface WarmPools {
  readonly processes: Pool;
  readonly threads: Pool;
}

/** One call by its name; rejects where the result is wrong. */
export type ShortCall = (pools: WarmPools, round: number) => Promise<void>;

const double = (x: number): number => x * 2;
const failAt3 = (x: number): number => { if (x === 3) throw new RangeError('three'); return x; };
const waitAt3 = (x: number): unknown => (x === 3 ? waitForEver() : x);
const exitAt3 = (x: number): number => { if (x === 3) process.exit(1); return x; };
const waitForEver = (): Promise<never> => new Promise(() => { /* never settled */ });

const callsOnWarmPools: Readonly<Record<string, (pool: Pool, round: number) => Promise<void>>> = {
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
    for await (const value of pool.imap(double, range(50))) sum += value;
    expect(sum === 2450);
  },
  async leaving(pool) {
    function* endless(): Generator<number> { for (let n = 0; ; n++) yield n; }
    for await (const value of pool.map(double, endless())) if (value === 20) break;
  },
  async failure(pool) {
    expect(await pool.map(failAt3, range(10)).then(() => false, (error: unknown) => error instanceof RangeError));
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

const callsOfTheirOwn: Readonly<Record<string, ShortCall>> = {
  'parallel in processes': async (_, round) => { expect((await parallel((x) => x + round, [1], { pool: { workers: 2 } }))[0] === 1 + round); },
  'parallel in threads': async (_, round) => { expect((await parallel((x) => x + round, [1], { thread: true, pool: { workers: 2 } }))[0] === 1 + round); },
  nested: async ({ threads }) => {
    const [sum] = await threads.map(async (x) => (await parallel((y) => x + y, [1, 2])).reduce((all, one) => all + one, 0), [10]);
    expect(sum === 23);
  },
  'cancel in threads': ({ threads }) => cancel(threads),
  'a thread pool': () => usePool(ThreadPool, {}, double, isDouble),
  'a thread pool whose worker dies': () => usePool(ThreadPool, { crashRetries: 0 }, exitAt3, isWhole),
  'a process pool': () => usePool(ProcessPool, {}, double, isDouble),
  'a process pool whose worker dies': () => usePool(ProcessPool, { crashRetries: 0 }, exitAt3, isWhole),
  'a process pool that is late': () => usePool(ProcessPool, { timeout: 50 }, waitAt3, isInTime),
};

/** Many calls on warm workers for each that starts some. */
export const shortCalls: Readonly<Record<string, ShortCall>> = {
  ...Object.fromEntries(Object.entries(callsOnWarmPools).flatMap(([name, call]): [string, ShortCall][] => [
    [`${name} in processes`, ({ processes }, round) => call(processes, round)],
    [`${name} in threads`, ({ threads }, round) => call(threads, round)],
  ])),
  ...callsOfTheirOwn,
};

async function cancel(pool: Pool): Promise<void> {
  const run = pool.map(waitForEver, [1]);
  setTimeout(() => { run.cancel(); }, 5);
  expect(await run.then(() => false, (error: unknown) => (error as Error).name === 'AbortError'));
}

/** Whether this is what may have become of the task at this place. */
type IsRight = (outcome: PromiseSettledResult<unknown>, place: number) => boolean;

const isDouble: IsRight = (outcome, place) => outcome.status === 'fulfilled' && outcome.value === 2 * place;

const isWhole: IsRight = (outcome, place) => {
  if (outcome.status === 'fulfilled') return place !== 3 && outcome.value === place;
  return place === 3 && outcome.reason instanceof WorkerCrashError && outcome.reason.index === 3;
};

// On a machine that is busy any task may be late, by no fault of the pool's; but then it is told so, of itself.
const isInTime: IsRight = (outcome, place) => {
  if (outcome.status === 'fulfilled') return place !== 3 && outcome.value === place;
  return outcome.reason instanceof TaskTimeoutError && outcome.reason.index === place;
};

async function usePool(Kind: new (options?: PoolOptions) => Pool, options: PoolOptions, fn: (x: number) => unknown, isRight: IsRight): Promise<void> {
  const pool = new Kind({ workers: 2, ...options });
  const outcomes = await pool.map(fn, range(6)).settled();
  expect(outcomes.length === 6 && outcomes.every(isRight));
  pool.close();
  await pool.join();
  await delay(1);
}

function expect(isSo: boolean): void {
  if (!isSo) throw new Error('The result of a call is wrong.');
}
