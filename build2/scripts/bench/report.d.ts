import type { Samples } from './rounds.js';
export interface Result {
    readonly workload: string;
    readonly contestant: string;
    readonly unit: string;
    readonly median: number;
    readonly samples: readonly number[];
    /** How many tasks were run, and as how many they count: more, where the time was scaled up. */
    readonly tasks: number;
    readonly countsAs: number;
    /** Median of the whole program's time, workers ended, as seen from outside. */
    readonly programMs: number;
    readonly importMs: number;
    /** The longest pause of the caller's event loop; null where none was measured. */
    readonly pauseMs: number | null;
    readonly grownMib: number | null;
    /** Times as long as the serial loop in the same language; null when that did not run. */
    readonly toSerial: number | null;
    /** Times as long as what is written by hand on the same kind of workers. */
    readonly toBound: number | null;
    /** Times as long as the best of the other libraries. */
    readonly toBestPeer: number | null;
    readonly bestPeer: string | null;
    /** Where progress is shown: times as long as without. */
    readonly toUnshown: number | null;
    /** The place among the libraries, ours and those of others; null for what is not a library. */
    readonly rank: number | null;
}
export declare function summarize(samples: Samples, isQuick: boolean): Result[];
