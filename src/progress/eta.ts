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

export interface Estimator {
  /** Notes how many tasks are settled at this moment; called some times a second at most. */
  sample(nowMs: number, done: number, total: number | undefined): void;
  /** Tasks a second, 0 before the first result. */
  ratePerSecond(nowMs: number): number;
  /** Milliseconds until the end, undefined while nothing can be said. */
  etaMs(nowMs: number): number | undefined;
}

export function estimateFrom(startMs: number): Estimator {
  let sampledMs = startMs;
  let advancedMs = startMs;
  let settled = 0;
  let goal: number | undefined;
  /** Faded sums over the gaps between advances: what was settled, and how long it took. */
  let fadedDone = 0;
  let fadedMs = 0;
  /** The longest gap lately. */
  let longGapMs = 0;
  let firstMs: number | undefined;
  let endMs: number | undefined;

  function sample(nowMs: number, done: number, total: number | undefined): void {
    const passedMs = Math.max(0, nowMs - sampledMs);
    sampledMs = nowMs;
    goal = total;
    if (done > settled) advance(nowMs, done);
    followEnd(nowMs, passedMs);
  }

  function advance(nowMs: number, done: number): void {
    const gapMs = Math.max(1, nowMs - advancedMs);
    [fadedDone, fadedMs] = addGap(nowMs, gapMs, done - settled);
    longGapMs = Math.max(gapMs, longGapMs * Math.exp(-gapMs / memoryAt(nowMs)));
    firstMs ??= nowMs;
    advancedMs = nowMs;
    settled = done;
  }

  /** The faded sums as if `count` tasks had been settled evenly over the gap that ends now. */
  function addGap(nowMs: number, gapMs: number, count: number): [done: number, ms: number] {
    const memory = memoryAt(nowMs);
    const kept = Math.exp(-gapMs / memory);
    const weighedMs = memory * (1 - kept);
    return [fadedDone * kept + (count * weighedMs) / gapMs, fadedMs * kept + weighedMs];
  }

  function memoryAt(nowMs: number): number {
    return Math.max(memoryMs, (nowMs - startMs) * memoryShare);
  }

  /** Tasks a millisecond; a silence that is longer than usual is part of the measurement. */
  function rateAt(nowMs: number): number {
    const silenceMs = nowMs - advancedMs;
    const [done, ms] = silenceMs > longGapMs * 1.5 ? addGap(nowMs, silenceMs, 0) : [fadedDone, fadedMs];
    return ms > 0 ? done / ms : 0;
  }

  function followEnd(nowMs: number, passedMs: number): void {
    if (firstMs === undefined || goal === undefined) return;
    if (nowMs - firstMs < (firstMs - startMs) * firstWaveShare) return;
    const sinceMs = nowMs - advancedMs > longGapMs * 1.5 ? nowMs : advancedMs;
    const guessMs = sinceMs + Math.max(0, goal - settled) / rateAt(nowMs);
    if (!Number.isFinite(guessMs)) return;
    const settle = Math.max(settleMs, (nowMs - startMs) * settleShare);
    endMs = endMs === undefined ? guessMs : endMs + (guessMs - endMs) * (1 - Math.exp(-passedMs / settle));
  }

  return {
    sample,
    ratePerSecond: (nowMs) => rateAt(nowMs) * 1000,
    etaMs: (nowMs) => (endMs === undefined || goal === undefined ? undefined : Math.max(0, endMs - nowMs)),
  };
}
