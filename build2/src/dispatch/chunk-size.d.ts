/** How many tasks go into the next chunk: fixed, or by the time that tasks were measured to take. */
export declare class ChunkSizer {
    #private;
    /** After so many milliseconds a worker gives back what it has not begun of a chunk; undefined where its size was given. */
    readonly returnAfterMs: number | undefined;
    /** @param msPerTask what a task of the function took before, where it ran before */
    constructor(chunk: number | 'auto', concurrency: number, msPerTask?: number);
    /** Whether a worker should hold the next chunk while it runs one. Long tasks are better kept for whoever is free. */
    get isPrefetchWorthwhile(): boolean;
    /** The newest mean; undefined before anything was measured. */
    get msPerTask(): number | undefined;
    /** A worker told how long some tasks took together. */
    measure(tasks: number, ms: number): void;
    /**
     * @param remaining tasks not taken yet, where the length is known
     * @param workers how many share them
     */
    next(remaining: number | undefined, workers: number): number;
}
