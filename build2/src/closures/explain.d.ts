import type { Explanation } from './explanation.js';
/**
 * Tells what would travel if the value were sent: a tree with sizes, by value or by reference, and what cannot travel,
 * with the way to it and the remedy. Nothing is sent, and nothing is refused by an error.
 *
 * @param value a function, or anything else
 * @param options `thread: true` asks about threads, which can share more than processes
 * @returns a tree, which prints well
 *
 * @example
 * ```js
 * import { explain } from 'parathos/closures';
 * const table = new Map([['a', 1]]);
 * const told = explain((key) => Math.max(table.get(key), 0));
 * told.parts.map(({ step, what, travels }) => [step, what, travels]); //=> [['captured variable `table`', 'Map of 1', 'by value']]
 * explain(Promise.resolve()).refusals[0].remedy; //=> 'Await it first, and send what it gives.'
 * ```
 */
export declare function explain(value: unknown, { thread }?: {
    readonly thread?: boolean;
}): Explanation;
