import type { Place } from '../place.js';
/** Lines and columns count from zero. */
export interface Original {
    /** As stack frames show it. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** All lines of the file, if it can be read. */
    readonly lines: readonly string[] | undefined;
}
/** What was written at an offset of a function's text; undefined where that is what runs. */
export declare function findOriginal(place: Place, text: string, at: number): Original | undefined;
