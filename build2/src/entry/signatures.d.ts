/** The public types of a call of `parallel`, with those of all it takes and gives. */
import type { Pool, PoolOptions } from './pool-type.js';
import type { RunOptions } from './run-type.js';
import type { MapVerb } from './verb.js';
export type { Pool, PoolOptions, PoolRunOptions, PoolStats } from './pool-type.js';
export type { Run, RunOptions, Source } from './run-type.js';
export type { AtMostOne, MapVerb, OptionsFor, Readings, ReservedKey, StaticArguments } from './verb.js';
/**
 * Options of `parallel`: these four keys are reserved, every other key is a static argument.
 *
 * @example
 * ```js
 * import { parallel } from 'parathos';
 *
 * await parallel((x, { by }) => x + by, [1, 2, 3], { thread: true, by: 10 }); //=> [11, 12, 13]
 * ```
 */
export interface ParallelOptions extends RunOptions {
    /**
     * `true` for worker threads, `false` for worker processes. Where `pool` is an instance, that decides.
     *
     * @defaultValue false
     */
    thread?: boolean | undefined;
    /**
     * The pool to run on, or options for one. Calls with equal options share one pool, whose workers stay warm.
     *
     * @defaultValue the shared pool with default options
     */
    pool?: Pool | PoolOptions | undefined;
}
/**
 * `xs.map(fn)` on all cores: calls fn over one or more iterables in worker processes, or in threads.
 *
 * `parallel(fn, ...iterables, options?)`. Task i gets item i of each iterable; the run ends with the shortest. fn may
 * be sync or async and takes the variables, functions, classes and imports it captured along. In the options, `show`,
 * `thread`, `pool` and `signal` are reserved; all other keys together are the static arguments, one object that fn gets
 * after its items. Without static keys nothing is appended.
 *
 * fn: the function, taken with what it captured at the call.
 *
 * iterables: one to six sources of items, sync or async; promises among the items are awaited.
 *
 * options: {@link ParallelOptions} and static arguments; a plain object in last place.
 *
 * It returns a {@link Run}, which rejects with what fn throws, as itself; with a TypeError or RangeError that names the
 * wrong argument; with an `EncodeError` that tells the path to a captured value which cannot travel.
 *
 * @example
 * ```js
 * import { parallel } from 'parathos';
 *
 * const plusOne = await parallel((x) => x + 1, [1, 2, 3]);
 * const sums = await parallel((x, y, { p = 100 } = {}) => x + y + p, [1, 2, 3], [4, 5, 6], { p: 200 });
 * [plusOne, sums]; //=> [[2, 3, 4], [205, 207, 209]]
 * ```
 */
export interface Parallel extends MapVerb<ParallelOptions, 'run'> {
}
