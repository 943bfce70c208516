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
/** The past that counts most; grows with the run, so that a long one does not jump about. */
const memoryMs = 15_000;
const memoryShare = 1 / 3;
/** How fast a new guess replaces the old one, when the run has been measured for so long at least. */
const settleMs = 800;
const settleShare = 0.05;
/** The first result after a wait is watched for this share of that wait: the rest of its wave comes in. */
const watchShare = 0.25;
/** Results that keep coming for this share of the time to the first are no wave, whatever silence follows. */
const waveShare = 0.5;
/** A silence so much longer than any before is a slowing down. */
const longSilence = 1.5;
export class Estimator {
    #startMs;
    #sampledMs;
    #advancedMs;
    #settled = 0;
    #goal;
    #firstMs;
    /** Where the measurement begins: at the first result, or at the end of the first wave. */
    #originMs = 0;
    /** Until when the rest of the first wave, or of the second, is waited for. */
    #watchedUntilMs = 0;
    /** Faded sums over the gaps between advances since then: what was settled, and how long it took. */
    #faded = { done: 0, ms: 0 };
    /** The longest gap lately. */
    #longGapMs = 0;
    #endMs;
    constructor(startMs) {
        this.#startMs = startMs;
        this.#sampledMs = startMs;
        this.#advancedMs = startMs;
    }
    /** Notes how many tasks are settled at this moment; called some times a second. */
    sample(nowMs, done, total) {
        const passedMs = Math.max(0, nowMs - this.#sampledMs);
        this.#sampledMs = nowMs;
        this.#goal = total;
        if (done > this.#settled)
            this.#advance(nowMs, done);
        this.#followEnd(nowMs, passedMs);
    }
    /** Tasks a second, 0 before the first result. */
    ratePerSecond(nowMs) {
        return this.#rateAt(nowMs) * 1000;
    }
    /** Milliseconds until the end, undefined while nothing can be said. */
    etaMs(nowMs) {
        if (this.#endMs === undefined || this.#goal === undefined)
            return undefined;
        return Math.max(0, this.#endMs - nowMs);
    }
    #advance(nowMs, done) {
        const gapMs = Math.max(1, nowMs - this.#advancedMs);
        if (this.#firstMs === undefined) {
            this.#firstMs = nowMs;
            this.#measureFrom(nowMs, nowMs + gapMs * watchShare);
        }
        else {
            if (this.#endsFirstWave(nowMs))
                this.#measureFrom(this.#advancedMs, nowMs + gapMs * watchShare);
            this.#faded = this.#addGap(nowMs, gapMs, done - this.#settled);
            this.#longGapMs = Math.max(gapMs, this.#longGapMs * Math.exp(-gapMs / this.#memoryAt(nowMs)));
        }
        this.#advancedMs = nowMs;
        this.#settled = done;
    }
    #measureFrom(originMs, watchedUntilMs) {
        this.#originMs = originMs;
        this.#watchedUntilMs = Math.max(this.#watchedUntilMs, watchedUntilMs);
        this.#faded = { done: 0, ms: 0 };
        this.#longGapMs = 0;
    }
    /** The faded sums as if `count` tasks had been settled evenly over the gap that ends now. */
    #addGap(nowMs, gapMs, count) {
        const memory = this.#memoryAt(nowMs);
        const kept = Math.exp(-gapMs / memory);
        const weighedMs = memory * (1 - kept);
        const done = gapMs > 0 ? (count * weighedMs) / gapMs : 0;
        return { done: this.#faded.done * kept + done, ms: this.#faded.ms * kept + weighedMs };
    }
    #memoryAt(nowMs) {
        return Math.max(memoryMs, (nowMs - this.#startMs) * memoryShare);
    }
    /** The time from the start to the first result. */
    #firstWaitMs() {
        return (this.#firstMs ?? this.#startMs) - this.#startMs;
    }
    /** Whether what was settled so far came at once, since the silence after it is longer than all that was measured. */
    #endsFirstWave(nowMs) {
        const measuredMs = this.#advancedMs - this.#originMs;
        return measuredMs < this.#firstWaitMs() * waveShare && nowMs - this.#advancedMs > measuredMs;
    }
    /** Whether results have come too shortly, or all at once, so that the time between them tells nothing yet. */
    #hasNoMeasure(nowMs) {
        return this.#faded.ms === 0 || nowMs < this.#watchedUntilMs || this.#endsFirstWave(nowMs);
    }
    /** The silence since the last advance if it is longer than usual, else 0. */
    #lullMs(nowMs) {
        const usualMs = this.#hasNoMeasure(nowMs) ? this.#firstWaitMs() : this.#longGapMs;
        const silentMs = nowMs - this.#advancedMs;
        return silentMs > usualMs * longSilence ? silentMs : 0;
    }
    /** Tasks a millisecond; a silence that is longer than usual is part of the measurement. */
    #rateAt(nowMs) {
        const lullMs = this.#lullMs(nowMs);
        if (this.#hasNoMeasure(nowMs))
            return this.#settled / Math.max(1, this.#advancedMs - this.#startMs + lullMs);
        const { done, ms } = this.#addGap(nowMs, lullMs, 0);
        return done / ms;
    }
    #followEnd(nowMs, passedMs) {
        if (this.#goal === undefined || this.#firstMs === undefined || nowMs < this.#watchedUntilMs)
            return;
        const left = Math.max(0, this.#goal - this.#settled);
        const guessMs = this.#advancedMs + this.#lullMs(nowMs) + left / this.#rateAt(nowMs);
        // What was measured for a moment only is corrected at once: the smoothing would keep it for longer than it is worth.
        const calmMs = Math.min(settleMs, nowMs - this.#firstMs);
        const settle = Math.max(1, calmMs, (nowMs - this.#startMs) * settleShare);
        this.#endMs ??= guessMs;
        this.#endMs += (guessMs - this.#endMs) * (1 - Math.exp(-passedMs / settle));
    }
}
//# sourceMappingURL=eta.js.map