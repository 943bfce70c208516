/** The entry point, as a recipe: parse the arguments, choose a pool, start the run. */
import { captureCallSite } from '../errors/call-site.js';
import { wrongType } from '../errors/usage.js';
import { parseArguments } from './arguments.js';
import { chooseWorkers } from './nesting.js';
import { checkPoolOptions, runSettings } from './options.js';
import { findSharedPool } from './shared-pools.js';
import { cores, runOrFail } from './worker-pool.js';
const call = (...given) => {
    const callSite = captureCallSite(call);
    return runOrFail(() => planRun(given, callSite));
};
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
export const parallel = call;
function planRun(given, callSite) {
    const { fn, iterables, statics, show, signal, thread, pool } = parseArguments('parallel', given, true);
    const shape = statics === undefined ? 'items' : 'statics';
    const request = { fn, iterables, shape, statics, show, signal, callSite };
    const chosen = typeof pool === 'object' && pool !== null ? cores.get(pool) : undefined;
    if (chosen !== undefined)
        return [chosen, { ...request, settings: chosen.settings }];
    const options = readPoolOptions(pool);
    const choice = chooseWorkers(thread, options.workers);
    const settings = runSettings({ concurrency: choice.concurrency, ...options });
    return [findSharedPool(choice, options), { ...request, settings }];
}
function readPoolOptions(pool) {
    if (pool === undefined)
        return {};
    if (typeof pool !== 'object' || pool === null)
        throw wrongType('pool', 'a pool or an object of pool options', pool);
    checkPoolOptions(pool, 'pool');
    return pool;
}
//# sourceMappingURL=parallel.js.map