export interface Watched {
    /** The longest time in which nothing else could have run. */
    readonly pauseMs: number;
    /** The growth of the resident set at its highest; the workers' memory is in it where they are threads. */
    readonly grownMib: number;
}
export declare class Clock {
    #private;
    start(): void;
    get elapsedMs(): number;
    /** Call it when the time was read. */
    end(): Promise<Watched>;
}
