/** The workloads: what is run, how often, and which part of it is timed. */
import type { Entry, Load, WorkerKind } from './contestants.js';
import { arrayLength, listTexts, makeObjects, makePlainArray, makeSharedArray, skewedTurns, upTo } from './inputs.js';
import { type Counts, slices } from './tasks.js';

export interface Workload {
  readonly title: string;
  readonly unit: 'ms' | 'µs per call';
  /** The tasks of one call: for all, for those who send each alone and would need minutes, and for a trial run. */
  readonly count: { readonly full: number; readonly unchunked?: number; readonly quick: number };
  /** Whether Python gets less to compute, so that its loop takes about as long: it is then compared by that loop. */
  readonly isLessInPython?: true;
  /** Tasks per message in what is written by hand: what one would choose, knowing the tasks. */
  readonly chunk: number;
  /** Where the clock starts: before the import, before the pool is made (if not given), or when the pool has answered. */
  readonly from?: 'import' | 'warm';
  /** How often the items are mapped while the clock runs; 1 if not given. */
  readonly calls?: { readonly full: number; readonly quick: number };
  /** How it is run: by one call, as a stream, as runs in a run, or not at all, where only the import counts. */
  readonly way?: 'stream' | 'nested' | 'import';
  /** Who takes part; all but the variants if not given. */
  readonly takesPart?: (entry: Entry) => boolean;
  load(count: number, conditions: Conditions): Load;
  /** Beside the sixteen that are compared: what explains them. */
  readonly isExtra?: boolean;
  /** What is made of the results, while the clock runs. */
  readonly finish?: (results: readonly unknown[]) => readonly unknown[];
}

export interface Conditions { readonly kind: WorkerKind; readonly isQuick: boolean }

const isUsual = ({ variant }: Entry): boolean => variant === undefined;
const isUsualInNode = (entry: Entry): boolean => isUsual(entry) && entry.language === 'node';
const plusOnes = (count: number): Load => ({ task: 'plusOne', items: upTo(count) });
const smallCalls = { unit: 'µs per call', count: { full: 8, quick: 8 }, chunk: 4, from: 'warm', load: plusOnes } as const;
const millionTasks = { full: 1_000_000, unchunked: 10_000, quick: 100 } as const;

export const workloads: Readonly<Record<string, Workload>> = {
  fib: {
    title: 'fib of 38, 37, 36, 35, 34 and 33',
    unit: 'ms',
    count: { full: 6, quick: 3 },
    isLessInPython: true,
    chunk: 1,
    load: (count, { isQuick }) => ({ task: 'fib', items: upTo(count).map((index) => (isQuick ? 12 : 38) - index) }),
  },
  primes: {
    title: 'the sums of the primes below 100,000 to 100,700, 8 tasks of some milliseconds',
    unit: 'ms',
    count: { full: 8, quick: 8 },
    chunk: 1,
    load: (count, { isQuick }) => {
      const least = isQuick ? 100 : 100_000;
      return { task: 'sumPrimes', items: upTo(count).map((index) => least + 100 * index) };
    },
  },
  tiny: { title: '1,000,000 × x + 1', unit: 'ms', count: millionTasks, chunk: 50_000, load: plusOnes },
  small: {
    title: '20,000 tasks of about 50 µs',
    unit: 'ms',
    count: { full: 20_000, unchunked: 4_000, quick: 12 },
    isLessInPython: true,
    chunk: 200,
    load: (count, { isQuick }) => ({ task: 'spin', items: upTo(count).map((index) => (isQuick ? 100 : 48_000) + (index % 7)) }),
  },
  'skewed-first': {
    title: '400 tasks of 0.1 to 200 ms, the heaviest first',
    unit: 'ms',
    count: { full: 400, quick: 12 },
    isLessInPython: true,
    chunk: 1,
    load: (count, { isQuick }) => ({ task: 'spin', items: skewedTurns(count, isQuick) }),
  },
  'skewed-last': {
    title: '400 tasks of 0.1 to 200 ms, the heaviest last',
    unit: 'ms',
    count: { full: 400, quick: 12 },
    isLessInPython: true,
    chunk: 1,
    load: (count, { isQuick }) => ({ task: 'spin', items: skewedTurns(count, isQuick).reverse() }),
  },
  'static-best': {
    title: '64 sums over one array of 64 MiB: shared by threads, made in each process',
    unit: 'ms',
    count: { full: slices, quick: slices },
    chunk: 1,
    load: (count, { kind, isQuick }) => {
      if (kind === 'threads') return { task: 'sumSlice', items: upTo(count), shared: makeSharedArray(isQuick) };
      const length = arrayLength(isQuick);
      return { task: 'sumOwnSlice', items: upTo(count).map((slice) => ({ length, slice })) };
    },
  },
  'static-naive': {
    title: '64 sums over one array of 64 MiB, which is passed as an argument',
    unit: 'ms',
    count: { full: slices, unchunked: 8, quick: slices },
    chunk: 1,
    load: (count, { isQuick }) => ({ task: 'sumSlice', items: upTo(count), shared: makePlainArray(isQuick) }),
  },
  results: {
    title: '256 tasks, each of which returns a fresh array of 1 MiB',
    unit: 'ms',
    count: { full: 256, quick: 8 },
    chunk: 1,
    load: (count, { isQuick }) => {
      const length = isQuick ? 128 : 2 ** 17;
      return { task: 'makeArray', items: upTo(count).map((seed) => ({ length, seed })) };
    },
  },
  objects: {
    title: '50,000 objects of ten mixed fields there and back',
    unit: 'ms',
    count: { full: 50_000, unchunked: 5_000, quick: 50 },
    chunk: 2_500,
    load: (count) => ({ task: 'echo', items: makeObjects(count) }),
  },
  wordcount: {
    title: 'the words of 200 files of 100 KB, counted by file and added up by the caller',
    unit: 'ms',
    count: { full: 200, quick: 4 },
    chunk: 5,
    load: (count) => ({ task: 'countWords', items: listTexts(count) }),
    finish: addUpCounts,
  },
  'wordcount-merged': {
    title: 'the same, in 8 tasks of 25 files that add up theirs',
    unit: 'ms',
    isExtra: true,
    count: { full: 8, quick: 2 },
    chunk: 1,
    load: (count, { isQuick }) => {
      const size = isQuick ? 2 : 25;
      const files = listTexts(count * size);
      return { task: 'countAllWords', items: upTo(count).map((group) => files.slice(group * size, (group + 1) * size)) };
    },
    finish: addUpCounts,
  },
  cold: {
    title: 'from the first line of a fresh program, import included, to the results of 8 trivial tasks',
    unit: 'ms',
    count: { full: 8, quick: 8 },
    chunk: 4,
    from: 'import',
    load: plusOnes,
  },
  calls: {
    ...smallCalls,
    title: '200 calls of 8 trivial tasks, one after the other, on a warm pool',
    calls: { full: 200, quick: 3 },
  },
  'calls-many': {
    ...smallCalls,
    title: '5,000 such calls: what one costs once V8 has compiled its way',
    isExtra: true,
    calls: { full: 5_000, quick: 3 },
    takesPart: isUsualInNode,
  },
  nested: {
    title: '4 tasks that each run 8 of their own, fib of 34 to 27; those who cannot nest run 32',
    unit: 'ms',
    count: { full: 4, quick: 2 },
    isLessInPython: true,
    chunk: 1,
    way: 'nested',
    load: (count, { isQuick }) => {
      const inner = upTo(8).map((index) => (isQuick ? 12 : 34) - index);
      return { task: 'fib', items: upTo(count).map(() => inner) };
    },
  },
  stream: {
    title: '1,000,000 × x + 1 from a generator, read as they come',
    unit: 'ms',
    count: millionTasks,
    chunk: 5_000,
    way: 'stream',
    load: (count) => ({ task: 'plusOne', items: [count] }),
  },
  progress: {
    title: '1,000,000 × x + 1 without `show`, with it, and with it on a terminal',
    unit: 'ms',
    count: { full: 1_000_000, quick: 100 },
    chunk: 1,
    load: plusOnes,
    takesPart: ({ role, variant }) => role === 'parathos' && variant !== 'encode',
  },
  import: {
    title: 'the import alone',
    unit: 'ms',
    isExtra: true,
    count: { full: 0, quick: 0 },
    chunk: 1,
    from: 'import',
    way: 'import',
    load: plusOnes,
    takesPart: (entry) => isUsualInNode(entry) && entry.role !== 'serial',
  },
  encode: {
    title: 'the first `encode` of a function with a captured number, a helper and an import',
    unit: 'ms',
    isExtra: true,
    count: { full: 8, quick: 8 },
    chunk: 1,
    load: plusOnes,
    takesPart: ({ variant }) => variant === 'encode',
  },
  'encode-warm': {
    title: 'the same, when it was encoded before',
    unit: 'µs per call',
    isExtra: true,
    count: { full: 8, quick: 8 },
    chunk: 1,
    from: 'warm',
    calls: { full: 200, quick: 3 },
    load: plusOnes,
    takesPart: ({ variant }) => variant === 'encode',
  },
};

export function takesPart(workload: Workload, entry: Entry): boolean {
  return (workload.takesPart ?? isUsual)(entry);
}

/** How many tasks of the workload this contestant gets in a call. */
export function countFor({ count }: Workload, entry: Entry, isQuick: boolean): number {
  if (isQuick) return count.quick;
  return (entry.isUnchunked === true ? count.unchunked : undefined) ?? count.full;
}

function addUpCounts(results: readonly unknown[]): readonly unknown[] {
  const total: Counts = new Map();
  for (const counts of results as readonly Counts[]) {
    for (const [word, count] of counts) total.set(word, (total.get(word) ?? 0) + count);
  }
  return [total];
}
