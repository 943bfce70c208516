/** What is known of the task that threw an error: kept beside the error, not in it. */
// An error belongs to the user: a property more would show in their logs and comparisons.
const facts = new WeakMap();
/**
 * Tells which task an error of a run came from.
 *
 * @param error what a run rejected with, or a `reason` of `settled()`
 * @returns the facts, or undefined: for errors that did not come from a task, and for thrown primitives
 *
 * @example
 * ```js
 * import { parallel, taskOf } from 'parathos';
 * const error = await parallel((x) => { if (x > 1) throw new Error('too big'); }, [1, 2]).catch((e) => e);
 * taskOf(error).index; //=> 1
 * taskOf(error).args; //=> [2]
 * ```
 */
export function taskOf(error) {
    return isObject(error) ? facts.get(error) : undefined;
}
export function rememberTask(error, task) {
    if (isObject(error))
        facts.set(error, task);
}
function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
//# sourceMappingURL=task-facts.js.map