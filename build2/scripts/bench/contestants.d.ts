/** The contestants: where each one's code is, and what it is to the others. */
import type { TaskName } from './tasks.js';
/** What is to be done: the same for all, but for how a large array reaches the tasks. */
export interface Load {
    readonly task: TaskName;
    readonly items: readonly unknown[];
    /** An array that all tasks read: the item is then the number of a slice, and the task wants both. */
    readonly shared?: Float64Array;
}
export interface Contestant {
    /** Gives the results in the order of the items. */
    map(load: Load): PromiseLike<readonly unknown[]> | readonly unknown[];
    /** Gives the results of a source in its order, as they come. */
    stream?(task: TaskName, source: Iterable<number>): AsyncIterable<unknown> | Iterable<unknown>;
    /** Gives for each list of items the sum of its results, by a run in each task of a run. */
    nest?(task: TaskName, lists: readonly (readonly number[])[]): PromiseLike<readonly number[]>;
    /** Makes of what `map` gave what is checked, after the clock was stopped. */
    unwrap?(results: readonly unknown[], load: Load): Promise<readonly unknown[]>;
    /** Ends the workers, where the library asks for that. */
    close(): unknown;
}
/** How workers share work by hand: tasks per message. */
export interface ByHand {
    readonly chunk: number;
}
/** What every file of `peers/` exports; `kind` is given to those that can do both. */
export type OpenContestant = (workers: number, kind: WorkerKind, byHand: ByHand, variant?: Variant) => Contestant;
export type WorkerKind = 'threads' | 'processes';
export type Variant = 'shown' | 'terminal' | 'encode';
export interface Entry {
    readonly language: 'node' | 'python';
    /** The file in `peers/`, without its ending; in Python the name of the peer. */
    readonly file: string;
    readonly kind: WorkerKind;
    /** The loop that all are compared with, ours, the library of another, or what one can write by hand. */
    readonly role: 'serial' | 'parathos' | 'peer' | 'bound';
    /** Whether each task is a message of its own: these get fewer of the tiny ones. */
    readonly isUnchunked?: boolean;
    /** Not for the usual workloads, but for those that name it. */
    readonly variant?: Variant;
}
export declare const contestants: Readonly<Record<string, Entry>>;
