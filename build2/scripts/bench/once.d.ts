/** What is written to the file. */
export interface Measured {
    readonly elapsedMs: number;
    /** How long the import of the contestant took, before the clock started or in its time. */
    readonly importMs: number;
    readonly pauseMs: number | null;
    readonly grownMib: number | null;
    readonly answer: string;
}
