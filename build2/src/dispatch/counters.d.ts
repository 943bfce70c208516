/** What a pool counts of its tasks. */
export declare class Counters {
    doneTasks: number;
    failedTasks: number;
    retried: number;
    /** Milliseconds that workers spent on tasks. */
    busyMs: number;
    done(tasks: number, ms: number): void;
    failed(tasks: number, ms: number): void;
}
