/** How many workers some tasks are worth: what is done before another has booted needs none. */
import type { RunSettings } from './plan.js';

/** About what a worker takes to boot. */
export const bootMs = 20;

/**
 * Infinity where nothing is known of the tasks, and where somebody else has chosen how they are shared out.
 *
 * @param tasks how many there are to do
 * @param msPerTask how long one takes, as far as is known
 */
export function workersWorth(tasks: number, { chunk, concurrency }: RunSettings, msPerTask: number | undefined): number {
  if (msPerTask === undefined || chunk !== 'auto' || concurrency > 1) return Infinity;
  return Math.max(1, Math.ceil((tasks * msPerTask) / bootMs));
}
