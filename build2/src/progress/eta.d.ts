/**
 * Guesses when a run ends, from how many tasks were settled when.
 *
 * Chunks make this hard: eight workers with equal chunks finish in waves, so for seconds nothing is settled and then a
 * lot at once. A mean over the last few updates sees only the inside of a wave, where all is fast, and promises zero
 * seconds all the time. Therefore, here,
 * - a rate is only ever measured from one advance to the next, so that the silence before a wave counts, and the
 *   silence since the last one does not, unless it lasts longer than any silence before (then the run has slowed down);
 * - old gaps fade with time, not with the number of updates;
 * - what is smoothed is the moment of the end, so that between two waves the ETA counts down like a clock.
 *
 * The time to the first result is a case of its own: workers boot in it, which says nothing about the tasks, but their
 * first wave of chunks is computed in it, too. What comes next tells them apart. Where results keep coming, the rate is
 * measured from the first of them on. Where a long silence follows, they were a wave: while it lasts, the time to the
 * first result is all that is known, boot or not, and after it the rate is measured from the end of that wave on.
 */
export declare class Estimator {
    #private;
    constructor(startMs: number);
    /** Notes how many tasks are settled at this moment; called some times a second. */
    sample(nowMs: number, done: number, total: number | undefined): void;
    /** Tasks a second, 0 before the first result. */
    ratePerSecond(nowMs: number): number;
    /** Milliseconds until the end, undefined while nothing can be said. */
    etaMs(nowMs: number): number | undefined;
}
