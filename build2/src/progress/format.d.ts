/** Writes a state as one line: a bar that fits a width, or plain words. */
import type { ProgressState } from './sink.js';
/**
 * The line of a bar, never wider than `columns`. Where room is scarce, the bar shrinks first; then elapsed time, rate,
 * bar and ETA go, in this order; and last the label is cut.
 */
export declare function formatBar(state: ProgressState, columns: number, indent?: string): string;
/** The line for a file or a log. */
export declare function formatPlain(state: ProgressState): string;
/** m:ss below an hour, h:mm:ss below four days, then days and hours. */
export declare function formatTime(ms: number): string;
/** A rate with three digits or so, in the unit that gives a number above 1. */
export declare function formatRate(perSecond: number): string;
