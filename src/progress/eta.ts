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
 */

/** The past that counts most; grows with the run, so that a long one does not jump about. */
const memoryMs = 15_000;
const memoryShare = 1 / 3;
/** How fast a new guess replaces the old one. */
const settleMs = 800;
const settleShare = 0.05;
/** After its first task, a run is watched for this share of the time that one took: the first wave comes in. */
const firstWaveShare = 0.25;

/** A silence so much longer than any before is a slowing down. */
const longSilence = 1.5;

export class Estimator {
  readonly #startMs: number;
  #sampledMs: number;
  #advancedMs: number;
  #settled = 0;
  #goal: number | undefined;
  /** Faded sums over the gaps between advances: what was settled, and how long it took. */
  #faded = { done: 0, ms: 0 };
  /** The longest gap lately. */
  #longGapMs = 0;
  #firstMs: number | undefined;
  #endMs: number | undefined;

  constructor(startMs: number) {
    this.#startMs = startMs;
    this.#sampledMs = startMs;
    this.#advancedMs = startMs;
  }

  /** Notes how many tasks are settled at this moment; called some times a second. */
  sample(nowMs: number, done: number, total: number | undefined): void {
    const passedMs = Math.max(0, nowMs - this.#sampledMs);
    this.#sampledMs = nowMs;
    this.#goal = total;
    if (done > this.#settled) this.#advance(nowMs, done);
    this.#followEnd(nowMs, passedMs);
  }

  /** Tasks a second, 0 before the first result. */
  ratePerSecond(nowMs: number): number {
    return this.#rateAt(nowMs) * 1000;
  }

  /** Milliseconds until the end, undefined while nothing can be said. */
  etaMs(nowMs: number): number | undefined {
    if (this.#endMs === undefined || this.#goal === undefined) return undefined;
    return Math.max(0, this.#endMs - nowMs);
  }

  #advance(nowMs: number, done: number): void {
    const gapMs = Math.max(1, nowMs - this.#advancedMs);
    this.#faded = this.#addGap(nowMs, gapMs, done - this.#settled);
    this.#longGapMs = Math.max(gapMs, this.#longGapMs * Math.exp(-gapMs / this.#memoryAt(nowMs)));
    this.#firstMs ??= nowMs;
    this.#advancedMs = nowMs;
    this.#settled = done;
  }

  /** The faded sums as if `count` tasks had been settled evenly over the gap that ends now. */
  #addGap(nowMs: number, gapMs: number, count: number): { done: number; ms: number } {
    const memory = this.#memoryAt(nowMs);
    const kept = Math.exp(-gapMs / memory);
    const weighedMs = memory * (1 - kept);
    return { done: this.#faded.done * kept + (count * weighedMs) / gapMs, ms: this.#faded.ms * kept + weighedMs };
  }

  #memoryAt(nowMs: number): number {
    return Math.max(memoryMs, (nowMs - this.#startMs) * memoryShare);
  }

  #isSilent(nowMs: number): boolean {
    return nowMs - this.#advancedMs > this.#longGapMs * longSilence;
  }

  /** Tasks a millisecond; a silence that is longer than usual is part of the measurement. */
  #rateAt(nowMs: number): number {
    const { done, ms } = this.#isSilent(nowMs) ? this.#addGap(nowMs, nowMs - this.#advancedMs, 0) : this.#faded;
    return ms > 0 ? done / ms : 0;
  }

  #followEnd(nowMs: number, passedMs: number): void {
    if (this.#firstMs === undefined || this.#goal === undefined) return;
    if (nowMs - this.#firstMs < (this.#firstMs - this.#startMs) * firstWaveShare) return;
    const left = Math.max(0, this.#goal - this.#settled);
    const guessMs = (this.#isSilent(nowMs) ? nowMs : this.#advancedMs) + left / this.#rateAt(nowMs);
    const settle = Math.max(settleMs, (nowMs - this.#startMs) * settleShare);
    this.#endMs ??= guessMs;
    this.#endMs += (guessMs - this.#endMs) * (1 - Math.exp(-passedMs / settle));
  }
}
