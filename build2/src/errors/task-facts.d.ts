/** What is known of the task that threw an error: kept beside the error, not in it. */
/** Which task an error came from. */
export interface TaskFacts {
    /** The task's place in the input. */
    readonly index: number;
    /** The items it was called with, without the statics. */
    readonly args: readonly unknown[];
    /** 1 for the first try. */
    readonly attempt: number;
    /** Where it ran; undefined when it failed before it reached a worker. */
    readonly worker: {
        /** The kind of worker; `'serial'` is the caller itself. */
        readonly kind: 'process' | 'thread' | 'serial';
        /** The id of the process it ran in: of the caller's own, where no other was started. */
        readonly pid: number;
        /** The id of the thread within that process: 0 in its main one. */
        readonly thread: number;
    } | undefined;
}
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
export declare function taskOf(error: unknown): TaskFacts | undefined;
export declare function rememberTask(error: unknown, task: TaskFacts): void;
