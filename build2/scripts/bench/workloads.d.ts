/** The workloads: what is run, how often, and which part of it is timed. */
import type { Entry, Load, WorkerKind } from './contestants.js';
export interface Workload {
    readonly title: string;
    readonly unit: 'ms' | 'µs per call';
    /** The tasks of one call: for all, for those who send each alone and would need minutes, and for a trial run. */
    readonly count: {
        readonly full: number;
        readonly unchunked?: number;
        readonly quick: number;
    };
    /** Tasks per message in what is written by hand: what one would choose, knowing the tasks. */
    readonly chunk: number;
    /** Where the clock starts: before the import, before the pool is made (if not given), or when the pool has answered. */
    readonly from?: 'import' | 'warm';
    /** How often the items are mapped while the clock runs; 1 if not given. */
    readonly calls?: {
        readonly full: number;
        readonly quick: number;
    };
    /** How it is run: by one call, as a stream, as runs in a run, or not at all, where only the import counts. */
    readonly way?: 'stream' | 'nested' | 'import';
    /** Who takes part; all but the variants if not given. */
    readonly takesPart?: (entry: Entry) => boolean;
    load(count: number, conditions: Conditions): Load;
    /** Beside the sixteen that are compared: what explains them. */
    readonly isExtra?: boolean;
    /** What is made of the results, while the clock runs. */
    readonly finish?: (results: readonly unknown[]) => readonly unknown[];
}
export interface Conditions {
    readonly kind: WorkerKind;
    readonly isQuick: boolean;
}
export declare const workloads: Readonly<Record<string, Workload>>;
export declare function takesPart(workload: Workload, entry: Entry): boolean;
/** How many tasks of the workload this contestant gets in a call. */
export declare function countFor({ count }: Workload, entry: Entry, isQuick: boolean): number;
