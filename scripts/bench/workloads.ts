/** The workloads: what is run, how often, and which part of it is timed. */
import type { TaskName } from './tasks.js';

export interface Workload {
  readonly title: string;
  readonly unit: 'µs per task' | 'µs per call' | 'ms';
  readonly task: TaskName;
  readonly items: Items;
  /** Where the clock starts: before the import, before the pool is made, or when the pool has answered once. */
  readonly from: 'import' | 'pool' | 'warm';
  /** How often the items are mapped while the clock runs; 1 if not given. */
  readonly calls?: { readonly full: number; readonly quick: number };
}

/** The items of one call: for all, for those who send each task alone and would need minutes, and for a trial run. */
interface Items {
  readonly full: readonly number[];
  readonly unchunked?: readonly number[];
  readonly quick: readonly number[];
}

const few = { full: upTo(8), quick: upTo(8) };
const fibs = { full: [34, 33, 32, 31, 30, 29], quick: [12, 11, 10] };
const spins = { full: upTo(2000), quick: upTo(12) };

export const workloads: Readonly<Record<string, Workload>> = {
  tiny: {
    title: 'tiny: 200,000 × x + 1 on a warm pool (5,000 where each task is a message of its own)',
    unit: 'µs per task',
    task: 'plusOne',
    items: { full: upTo(200_000), unchunked: upTo(5_000), quick: upTo(100) },
    from: 'warm',
  },
  cold: {
    title: 'cold: from the first line of a fresh program to the results of 8 trivial tasks',
    unit: 'ms',
    task: 'plusOne',
    items: few,
    from: 'import',
  },
  fib: {
    title: 'fib: 34, 33, 32, 31, 30, 29, the start of the pool included',
    unit: 'ms',
    task: 'fib',
    items: fibs,
    from: 'pool',
  },
  'fib-warm': { title: 'fib-warm: the same on a warm pool', unit: 'ms', task: 'fib', items: fibs, from: 'warm' },
  small: {
    title: 'small: 2,000 tasks of about 50 µs, the start of the pool included',
    unit: 'ms',
    task: 'spin',
    items: spins,
    from: 'pool',
  },
  'small-warm': { title: 'small-warm: the same on a warm pool', unit: 'ms', task: 'spin', items: spins, from: 'warm' },
  calls: {
    title: 'calls: 200 calls of 8 trivial tasks, one after the other, on a warm pool',
    unit: 'µs per call',
    task: 'plusOne',
    items: few,
    from: 'warm',
    calls: { full: 200, quick: 3 },
  },
};

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
