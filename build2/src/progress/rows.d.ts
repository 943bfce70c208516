import type { ProgressState } from './sink.js';
/** One live bar. */
export interface Row {
    /** The workers between this process and the run, joined by slashes; '' for a run of this process. */
    readonly path: string;
    /** How many bars stand above it in the tree. */
    depth: number;
    /** The widest the line may be, whatever the terminal has. */
    readonly width: number;
    state: ProgressState;
}
/**
 * Inserts a row below its parent, after the parent's other rows. The parent is the latest live bar of the worker that
 * started this one's worker, or of the next one upwards that has a bar: a worker does not know which bar of its caller
 * it works for.
 */
export declare function insertRow(rows: Row[], row: Row): void;
/** The lines of the rows that fit a terminal, and one that counts the others. */
export declare function layRows(rows: readonly Row[], terminal: {
    readonly columns: number;
    readonly rows: number;
}): string[];
