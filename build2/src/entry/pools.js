/** The three public pools: they differ in what their workers are, and in nothing else. */
import { processKind } from '../pools/process.js';
import { serialKind } from '../pools/serial.js';
import { threadKind } from '../pools/thread.js';
import { WorkerPool } from './worker-pool.js';
/**
 * Worker processes: separate memory, separate heap, and a crash stays a worker's own. What `parallel` uses by default.
 *
 * The workers start with the first work and stay until `close`, `terminate` or the end of the program, which they
 * do not hold up. The verbs are those of pathos: `map`, `imap`, `uimap`, `pipe`.
 *
 * @param options see {@link PoolOptions}; wrong ones throw a TypeError or RangeError
 *
 * @example
 * ```js
 * import { ProcessPool } from 'parathos';
 *
 * await using pool = new ProcessPool({ workers: 2 });
 * await pool.map((x) => x * x, [1, 2, 3]); //=> [1, 4, 9]
 * ```
 */
export class ProcessPool extends WorkerPool {
    constructor(options) {
        super(processKind, options);
    }
}
/**
 * Worker threads: they start faster than processes, and can share `SharedArrayBuffer`s with the caller.
 *
 * @param options see {@link PoolOptions}; wrong ones throw a TypeError or RangeError
 *
 * @example
 * ```js
 * import { ThreadPool } from 'parathos';
 *
 * const pool = new ThreadPool({ workers: 2 });
 * const words = [];
 * for await (const word of pool.imap((text) => text.toUpperCase(), ['a', 'b'])) words.push(word);
 * words; //=> ['A', 'B']
 * ```
 */
export class ThreadPool extends WorkerPool {
    constructor(options) {
        super(threadKind, options);
    }
}
/**
 * No workers: fn runs in the caller's own thread, for debugging and where there is nothing left to share.
 *
 * Results, order, errors, streaming, retries and statics are those of the other pools. One thread cannot stop itself:
 * a `timeout` or a cancel ends the wait for an async task, not the task, and does nothing to a task that computes; a
 * crash is a crash of the program. Nothing is copied: fn sees the caller's own variables and items, and what it writes
 * stays written. `workers` is always 1.
 *
 * @param options see {@link PoolOptions}; wrong ones throw a TypeError or RangeError
 *
 * @example
 * ```js
 * import { SerialPool } from 'parathos';
 *
 * let count = 0;
 * await new SerialPool().map((x) => { count++; return x; }, [1, 2, 3]);
 * count; //=> 3
 * ```
 */
export class SerialPool extends WorkerPool {
    constructor(options) {
        super(serialKind, options, 1);
    }
}
//# sourceMappingURL=pools.js.map