/** What the chaos program counts, and how it is told at the end. */
export declare class Figures {
    calls: number;
    /** Tasks whose results, or failures, came to a reader and were compared. */
    tasks: number;
    kills: number;
    stops: number;
    resizes: number;
    retries: number;
    /** Workers that died without being asked to. */
    crashes: number;
    cancels: number;
    /** Loops left half-way. */
    breaks: number;
    terminations: number;
    /** Failures that were planned, and came. */
    failures: number;
    /** Tasks that were given up for being late though they were not meant to be: the machine was slow, or they were stopped. */
    late: number;
    /** Values that were missing or wrong, and ends that were not planned. */
    losses: number;
    doubles: number;
    hangs: number;
    /** From a cancel to the answer of its run, in milliseconds, at most. */
    slowestCancelMs: number;
    get isSound(): boolean;
    /** One line per figure, aligned. */
    toString(): string;
}
