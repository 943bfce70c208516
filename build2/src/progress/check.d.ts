import type { ProgressState, ShowOption } from './sink.js';
/**
 * Throws when `show` is not what it may be; undefined is.
 *
 * @throws TypeError or RangeError that names the option or its key, what was expected and what came
 */
export declare function checkShow(show: unknown): void;
/** The option with all its details; `tell` is the function that gets the states, and a bar is drawn if `hasBar`. */
export interface Show {
    readonly label: string;
    readonly hasBar: boolean;
    readonly stream: NodeJS.WriteStream;
    readonly width: number;
    readonly fps: number;
    readonly plainEveryMs: number;
    readonly clear: boolean;
    readonly tell: ((state: ProgressState) => void) | undefined;
}
/** Fills in the defaults. */
export declare function readShow(show: Exclude<ShowOption, false>, label: string): Show;
