/** What a run tells about its progress, to whom, and in which words. */
/** How far a run is, at one moment. */
export interface ProgressState {
    /** What is running: the given label, or the function's name. */
    readonly label: string;
    /** Tasks that are settled, those that failed among them. */
    readonly done: number;
    /** Tasks in all, or undefined while that is unknown. */
    readonly total: number | undefined;
    /** Tasks that failed. */
    readonly failed: number;
    /** Milliseconds since the start. */
    readonly elapsedMs: number;
    /** Milliseconds that are probably left; undefined while nothing can be said. */
    readonly etaMs: number | undefined;
    /** Tasks a second: lately while it runs, over the whole time when it is over; 0 before the first result. */
    readonly ratePerSecond: number;
    /** How the run stands; it is `'running'` until the last call. */
    readonly state: 'running' | 'done' | 'failed' | 'cancelled';
}
/** How a run ended. */
export type ProgressOutcome = Exclude<ProgressState['state'], 'running'>;
/** The details of a progress bar, each with a default. */
export interface ShowDetails {
    /** What stands before the bar. Default: the function's name. */
    readonly label?: string | undefined;
    /** Where to draw. Default: `process.stderr`. */
    readonly stream?: NodeJS.WriteStream | undefined;
    /** The width of the whole line in columns; never more than the terminal has. Default: the terminal's, at most 100. */
    readonly width?: number | undefined;
    /** How often to draw, in frames a second, from 0.1 to 60. Default: 10. */
    readonly fps?: number | undefined;
    /** Where the stream is no terminal: the least time between two lines, in milliseconds. Default: 5000. */
    readonly plainEveryMs?: number | undefined;
    /** Whether to remove the bar when the run is over. Default: false. */
    readonly clear?: boolean | undefined;
    /** Called beside the bar as often as it is drawn, when the numbers have changed, and once at the end. */
    readonly onUpdate?: ((state: ProgressState) => void) | undefined;
}
/**
 * The option `show`: false for nothing, true for a bar, a string for a bar with this label, a function that gets the
 * state instead of a bar, or an object for details.
 */
export type ShowOption = boolean | string | ((state: ProgressState) => void) | ShowDetails;
/** Where a run puts its numbers. */
export interface ProgressSink {
    /**
     * Notes the numbers of this moment; cheap enough to call for each task.
     *
     * @param done tasks that are settled, those that failed among them
     * @param failed tasks that failed
     * @param total tasks in all, if that became known or changed
     */
    update(done: number, failed: number, total?: number): void;
    /**
     * Draws the last state and releases everything; further calls do nothing.
     *
     * @throws what the caller's own function (`show` or `onUpdate`) has thrown, when the outcome is 'done'. With another
     * outcome the run has an error already: then it is emitted as a process warning, lest it hide that one.
     */
    finish(outcome: ProgressOutcome): void;
}
