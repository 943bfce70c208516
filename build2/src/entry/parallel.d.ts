import type { Parallel } from './signatures.js';
/**
 * `xs.map(fn)` on all cores: calls fn over one or more iterables, in worker processes or in threads.
 *
 * `parallel(fn, ...iterables, options?)`. Task i gets item i of each iterable; the run ends with the shortest. fn may be
 * sync or async, and takes the variables, functions, classes and imports that it captured along. Of the options `show`,
 * `thread`, `pool` and `signal` are reserved; all other keys together are the static arguments: one object, encoded once,
 * that fn gets after its items. The idea, with its statics frozen by partial application, is that of Python's pathos.
 *
 * @returns a {@link Run}: `await` it for an array, `for await` it for a stream. It rejects with what fn throws, as itself;
 * with a TypeError or RangeError that names the wrong argument; with an {@link EncodeError} that tells the way to a
 * captured value which cannot travel. Nothing is thrown at the call itself.
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
export declare const parallel: Parallel;
