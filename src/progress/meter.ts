/** Holds the numbers of one run and turns them into a state. */
import { type Clock, systemClock } from './clock.js';
import { Estimator } from './eta.js';
import type { ProgressOutcome, ProgressState } from './sink.js';

export interface Meter {
  readonly clock: Clock;
  /** Stores the numbers and nothing else: this is called for each chunk of a run. */
  note(done: number, failed: number, total: number | undefined): void;
  /** The state of this moment. */
  read(): ProgressState;
  /** Stops the clock of this run. */
  end(outcome: ProgressOutcome): void;
}

export function createMeter(label: string, total: number | undefined, clock: Clock = systemClock): Meter {
  const startMs = clock.now();
  const estimator = new Estimator(startMs);
  let done = 0;
  let failed = 0;
  let goal = total;
  let endMs: number | undefined;
  let state: ProgressState['state'] = 'running';

  function read(): ProgressState {
    const nowMs = endMs ?? clock.now();
    if (endMs === undefined) estimator.sample(nowMs, done, goal);
    const elapsedMs = nowMs - startMs;
    const isOver = state !== 'running';
    return {
      label,
      done,
      // A source may turn out to be longer than it said: "12 of 10" helps nobody.
      total: goal === undefined ? undefined : Math.max(goal, done),
      failed,
      elapsedMs,
      etaMs: isOver ? (state === 'done' ? 0 : undefined) : estimator.etaMs(nowMs),
      ratePerSecond: isOver ? (elapsedMs > 0 ? (done * 1000) / elapsedMs : 0) : estimator.ratePerSecond(nowMs),
      state,
    };
  }

  return {
    clock,
    read,
    note(newDone, newFailed, newTotal) {
      done = newDone;
      failed = newFailed;
      if (newTotal !== undefined) goal = newTotal;
    },
    end(outcome) {
      if (state !== 'running') return;
      state = outcome;
      endMs = clock.now();
    },
  };
}
