import type { Column } from './chunk.js';
/** Stands for an item that was a promise and rejected: its task is rejected, not the run's input. */
export declare class RejectedItem {
    readonly reason: unknown;
    constructor(reason: unknown);
}
export declare class TaskSource {
    #private;
    /** What an iterable threw; in a box, since anything can be thrown. */
    failure: {
        readonly reason: unknown;
    } | undefined;
    /** Whether any row so far held a RejectedItem. */
    hasRejections: boolean;
    /** Called when tasks, or the end, have come after waiting. */
    onReady: () => void;
    constructor(iterables: readonly unknown[]);
    /** Whether `pull` could give something now. */
    get hasSome(): boolean;
    /** Whether no task will come any more. */
    get isOver(): boolean;
    /** Takes up to `most` tasks as columns. Fewer mean: not more now. */
    pull(most: number): {
        columns: Column[];
        count: number;
    };
    /** Ends the source early: iterators get the chance to clean up. */
    close(): void;
}
