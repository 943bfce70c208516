/** What the chaos program counts, and how it is told at the end. */
export class Figures {
    calls = 0;
    /** Tasks whose results, or failures, came to a reader and were compared. */
    tasks = 0;
    kills = 0;
    stops = 0;
    resizes = 0;
    retries = 0;
    /** Workers that died without being asked to. */
    crashes = 0;
    cancels = 0;
    /** Loops left half-way. */
    breaks = 0;
    terminations = 0;
    /** Failures that were planned, and came. */
    failures = 0;
    /** Tasks that were given up for being late though they were not meant to be: the machine was slow, or they were stopped. */
    late = 0;
    /** Values that were missing or wrong, and ends that were not planned. */
    losses = 0;
    doubles = 0;
    hangs = 0;
    /** From a cancel to the answer of its run, in milliseconds, at most. */
    slowestCancelMs = 0;
    get isSound() {
        return this.losses === 0 && this.doubles === 0 && this.hangs === 0;
    }
    /** One line per figure, aligned. */
    toString() {
        return Object.entries(this).map(([name, value]) => `  ${name.padEnd(16)} ${Math.round(Number(value))}`).join('\n');
    }
}
//# sourceMappingURL=figures.js.map