/** A run as its worker knows it: the decoded function, its statics, and how to call them. */
import type { Open } from '../wire/messages.js';
import type { Codec } from './codec.js';
export type Columns = readonly ArrayLike<unknown>[];
export type AnyFunction = (...args: readonly unknown[]) => unknown;
export interface OpenRun {
    readonly id: number;
    readonly codec: Codec;
    readonly concurrency: number;
    readonly cores: number;
    /**
     * Calls it for the tasks from `first` to before `until`, and appends what it returns to `values`. Ends early at a
     * promise, which it returns, and once the state says so. What the function throws belongs to the task after those in
     * `values`.
     */
    readonly callMany: (columns: Columns, first: number, until: number, values: unknown[], state: {
        readonly isStopped: boolean;
    }) => PromiseLike<unknown> | undefined;
}
/** Decodes the function of a run; a promise when modules have to be imported first. */
export declare function openRun(message: Open, codec: Codec): OpenRun | Promise<OpenRun>;
