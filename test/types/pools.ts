/** The verbs of a pool, and the readings of a run. */
import type { Pool, PoolStats, Run } from '../../src/entry/signatures.js';
import { exactly } from './expect.js';
import { parallel, pool } from './subject.js';

// map, imap and uimap: one signature, two readings
exactly<Run<number>>()(pool.map((x) => x + 1, [1]));
exactly<Run<string>>()(pool.map((x, y, { p }) => (exactly<number>()(p), x + y), [1], ['a'], { p: 1, show: true }));
exactly<AsyncIterableIterator<number>>()(pool.imap(async (x) => x + 1, [1]));
exactly<AsyncIterableIterator<number>>()(pool.imap((x, { p = 1 } = {}) => x + p, [1], { p: 2, show: 'label' }));
exactly<AsyncIterableIterator<number>>()(pool.uimap((x) => x + 1, [1], { signal: new AbortController().signal }));

// pipe: one call, exactly its arguments
exactly<Promise<number>>()(pool.pipe((x, y) => x + y.length, 1, 'a'));
exactly<Promise<number>>()(pool.pipe(async () => 1));
exactly<Promise<string>>()(pool.pipe((options: { show: boolean }) => String(options.show), { show: true }));
exactly<Promise<number>>()(pool.pipe((kind: 'a' | 'b') => kind.length, 'a'));
exactly<Promise<number>>()(pool.pipe(parseInt, '1'));

// life and counts
exactly<void>()(pool.resize(3));
exactly<void>()(pool.close());
exactly<Promise<void>>()(pool.join());
exactly<Promise<void>>()(pool.terminate());
exactly<void>()(pool.restart());
exactly<number>()(pool.workers);
exactly<PoolStats>()(pool.stats());
exactly<number>()(pool.stats().tasks.done + pool.stats().workers.crashed + pool.stats().bytes.sent);

export async function usePool(made: Pool): Promise<number[]> {
  await using own = made;
  return await parallel((x) => x + 1, [1], { pool: own });
}

// every reading of a run
export async function readRun(run: Run<number>): Promise<void> {
  exactly<number[]>()(await run);
  exactly<Promise<number[]>>()(run.then((results) => results));
  exactly<Promise<number[] | string>>()(run.catch(() => 'failed'));
  exactly<Promise<number[]>>()(run.finally(() => {}));
  exactly<PromiseSettledResult<number>[]>()(await run.settled());
  for await (const value of run) exactly<number>()(value);
  for await (const [index, value] of run.unordered()) {
    exactly<number>()(index);
    exactly<number>()(value);
  }
  run.cancel();
  run.cancel(new Error('enough'));
  exactly<[number[], string[]]>()(await Promise.all([run, parallel((x) => `${x}`, [1])]));
}

// a run is good wherever a promise is asked for, and can itself be a source
export const promise: Promise<number[]> = parallel((x) => x + 1, [1]);
exactly<Run<string>>()(parallel((x) => x.toFixed(), parallel((x) => x + 1, [1])));

// the wait before a retry: milliseconds, or a function of the try and its error
exactly<Run<number>>()(parallel((x) => x + 1, [1], { pool: { retries: 2, retryDelay: 100 } }));
exactly<Run<number>>()(parallel((x) => x + 1, [1], {
  pool: { retries: 2, retryDelay: (attempt, error) => (exactly<number>()(attempt), exactly<unknown>()(error), 100) },
}));
