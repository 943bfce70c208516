/** The types of a pool: its options, its verbs, its counts. */
import type { RunOptions } from './run-type.js';
import type { MapVerb } from './verb.js';

/**
 * Options of a pool; plain values, checked when the pool is made.
 *
 * @example
 * ```js
 * import { parallel } from 'parathos';
 *
 * await parallel((x) => x + 1, [1, 2, 3], { pool: { workers: 2, timeout: 60_000 } }); //=> [2, 3, 4]
 * ```
 */
export interface PoolOptions {
  /**
   * How many workers, from 1.
   *
   * @defaultValue the parallelism available to this process: the cores, as far as CPU affinity and the quota of a
   * cgroup leave them to it. The environment variable `PARATHOS_WORKERS` is another default, not an upper limit.
   */
  workers?: number | undefined;

  /**
   * How many tasks go to a worker in one message, from 1; `'auto'` sizes chunks by the time tasks have taken so far.
   *
   * @defaultValue 'auto'
   */
  chunk?: number | 'auto' | undefined;

  /**
   * How many tasks of a run may be taken from the source and not yet delivered to the reader, from 1, counted over the
   * whole run. It bounds memory when the source is endless. The default grows, up to 8,192 × workers, for tiny tasks.
   *
   * @defaultValue 32 × workers
   */
  lookahead?: number | undefined;

  /**
   * How many tasks of an async fn may be in flight in one worker at once, from 1. More than one is for tasks that wait
   * for a disk or a network; it does nothing for tasks that compute.
   *
   * @defaultValue 1
   */
  concurrency?: number | undefined;

  /**
   * Milliseconds one task may take, counted from the start of that task itself. A task that takes longer is stopped
   * together with its worker and fails; it is never tried again, whatever `retries` and `crashRetries` say.
   *
   * @defaultValue Infinity
   */
  timeout?: number | undefined;

  /**
   * How many more times a task is tried when fn throws, from 0. For thrown errors alone: a worker's death has
   * `crashRetries`, a time-out is final.
   *
   * @defaultValue 0
   */
  retries?: number | undefined;

  /**
   * Milliseconds between a try that threw and the next one, from 0; or a function that tells them. It is called in the
   * caller with the number of the try that failed, from 1, and with what that one threw; if it throws itself, the run
   * rejects with that. A task that waits takes no worker: others run meanwhile. As `retryDelay` of axios-retry.
   *
   * @defaultValue 0
   *
   * @example
   * ```js
   * import { parallel } from 'parathos';
   *
   * let tries = 0;
   * const flaky = (x) => (++tries < 3 ? Promise.reject(new Error('busy')) : x);
   * const retryDelay = (attempt) => 10 * 2 ** attempt;
   * await parallel(flaky, ['done'], { pool: { workers: 1, retries: 5, retryDelay } }); //=> ['done']
   * ```
   */
  retryDelay?: number | ((attempt: number, error: unknown) => number) | undefined;

  /**
   * How many more times a task is tried when its worker died under it, from 0.
   *
   * **A task that is tried again may have run before: with anything but 0, fn runs AT LEAST ONCE per item, not exactly
   * once.** The worker may have died after fn had written its file, sent its mail or charged its card. Where that must
   * not happen twice, set `crashRetries: 0`, or let fn look first whether its work is done. Only the task that was
   * running is blamed and counted; tasks that waited behind it in the same chunk had not begun and are sent again.
   *
   * @defaultValue 1
   */
  crashRetries?: number | undefined;

  /**
   * Runs once in every worker before its first task: open a connection, load a model. It may be async and may capture
   * variables as fn may. When it throws, the run rejects with that very error after one try.
   *
   * @defaultValue none
   */
  setup?: (() => unknown) | undefined;

  /**
   * How many tasks a worker does before a new one takes its place, from 1. For libraries that leak.
   *
   * @defaultValue Infinity
   */
  maxTasksPerWorker?: number | undefined;

  /**
   * MiB of memory a worker may hold. One that holds more after a chunk is replaced by a new one; no task is lost. What
   * counts is the resident memory of a process, and the heap and buffers of a thread.
   *
   * @defaultValue Infinity
   */
  memoryLimit?: number | undefined;

  /**
   * Milliseconds a worker may be without a task before it ends. The next run starts it again.
   *
   * @defaultValue Infinity for a pool you made, 60,000 for the shared pools behind `parallel`
   */
  idleTimeout?: number | undefined;
}

/**
 * Options of a pool's own `map`, `imap` and `uimap`. `thread` and `pool` choose a pool and are errors here, where it is
 * chosen already; they cannot be static arguments either.
 */
export interface PoolRunOptions extends RunOptions {
  /** An error here: the pool was chosen already. */
  thread?: never;

  /** An error here: the pool was chosen already. */
  pool?: never;
}

/** What a pool has done so far; a snapshot, which prints as a short table. */
export interface PoolStats {
  /** Counts of tasks since the pool was made. */
  readonly tasks: {
    /** Tasks that gave a result. */
    readonly done: number;
    /** Tasks that failed for good. */
    readonly failed: number;
    /** Tries after the first one, whether for a thrown error or a worker's death. */
    readonly retried: number;
  };

  /** Counts of workers: the first, `idle` and `busy` now, the others since the pool was made. */
  readonly workers: {
    /** How many the pool may have. */
    readonly size: number;
    /** How many were started. */
    readonly started: number;
    /** How many died without being asked to. */
    readonly crashed: number;
    /** How many wait for a task now. */
    readonly idle: number;
    /** How many are at a task now. */
    readonly busy: number;
  };

  /** Milliseconds. */
  readonly timeMs: {
    /** Since the pool was made. */
    readonly open: number;
    /** That workers took to start, summed over all. */
    readonly boot: number;
    /** That workers spent in tasks, summed over all: divided by `open`, the cores in use. */
    readonly busy: number;
  };

  /** Bytes of functions, items and results, as far as the pool can count them. */
  readonly bytes: {
    /** To the workers. */
    readonly sent: number;
    /** From the workers. */
    readonly received: number;
    /** Of large buffers, both ways, that went through shared memory and not through a pipe; they are in neither of the others. */
    readonly shared: number;
  };

  /** The counts as a short table. */
  toString(): string;
}

/**
 * Workers that stay: what `ProcessPool`, `ThreadPool` and `SerialPool` have in common.
 *
 * @example
 * ```js
 * import { ProcessPool } from 'parathos';
 *
 * const pool = new ProcessPool({ workers: 2 });
 * const squares = await pool.map((x) => x * x, [1, 2, 3]);
 * const sums = await pool.map((x, { by }) => x + by, [1, 2, 3], { by: 10 });
 * pool.close();
 * await pool.join();
 * [squares, sums]; //=> [[1, 4, 9], [11, 12, 13]]
 * ```
 */
export interface Pool {
  /** Calls fn over the iterables, as `parallel` does, on the workers of this pool. */
  readonly map: MapVerb<PoolRunOptions, 'run'>;

  /** As `map`, read as a stream of values in input order. */
  readonly imap: MapVerb<PoolRunOptions, 'stream'>;

  /** As `map`, read as a stream of values in the order in which they finish. */
  readonly uimap: MapVerb<PoolRunOptions, 'stream'>;

  /**
   * Calls fn once, in a worker, with exactly these arguments: no options, no statics.
   *
   * @returns a promise of what fn gives; rejected with what fn throws.
   */
  pipe<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>>;

  /** How many workers the pool may have. */
  readonly workers: number;

  /**
   * Changes the number of workers. New ones start when there is work, surplus ones end after the task they are at.
   *
   * @throws TypeError or RangeError when it is not a whole number from 1.
   */
  resize(workers: number): void;

  /** Refuses new work from now on; what was accepted is finished. May be called twice. */
  close(): void;

  /**
   * Waits until all accepted work is done and every worker has ended.
   *
   * @throws ParallelError when the pool was neither closed nor terminated before.
   */
  join(): Promise<void>;

  /** Ends the workers now; what is pending rejects with `PoolClosedError`. May be called twice. */
  terminate(): Promise<void>;

  /** Opens a closed or terminated pool again, with the same options and new workers. */
  restart(): void;

  /** Counts, times and bytes up to now. */
  stats(): PoolStats;

  /** Closes and joins: what `await using` calls at the end of the block. */
  [Symbol.asyncDispose](): Promise<void>;
}
