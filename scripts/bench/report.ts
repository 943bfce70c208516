/** What came out: medians, and their ratios to the loop, to what is written by hand and to the best of the others. */
import { contestants, type Entry } from './contestants.js';
import type { Sample } from './fresh-process.js';
import type { Samples } from './rounds.js';
import { countFor, workloads } from './workloads.js';

export interface Result {
  readonly workload: string;
  readonly contestant: string;
  readonly unit: string;
  readonly median: number;
  readonly samples: readonly number[];
  /** How many tasks were run, and as how many they count: more, where the time was scaled up. */
  readonly tasks: number;
  readonly countsAs: number;
  /** Median of the whole program's time, workers ended, as seen from outside. */
  readonly programMs: number;
  readonly importMs: number;
  /** The longest pause of the caller's event loop; null where none was measured. */
  readonly pauseMs: number | null;
  readonly grownMib: number | null;
  /** Times as long as the serial loop in the same language; null when that did not run. */
  readonly toSerial: number | null;
  /** Times as long as what is written by hand on the same kind of workers. */
  readonly toBound: number | null;
  /** Times as long as the best of the other libraries. */
  readonly toBestPeer: number | null;
  readonly bestPeer: string | null;
  /** Where progress is shown: times as long as without. */
  readonly toUnshown: number | null;
  /** The place among the libraries, ours and those of others; null for what is not a library. */
  readonly rank: number | null;
}

export function summarize(samples: Samples, isQuick: boolean): Result[] {
  return [...samples].flatMap(([workload, byContestant]) => {
    const medians = new Map([...byContestant].map(([name, taken]) => [name, median(taken.map(({ value }) => value))]));
    return [...byContestant].map(([contestant, taken]) => ({
      workload,
      contestant,
      unit: workloads[workload]!.unit,
      median: medians.get(contestant) ?? NaN,
      samples: taken.map(({ value }) => value),
      tasks: countFor(workloads[workload]!, contestants[contestant]!, isQuick),
      countsAs: isQuick ? workloads[workload]!.count.quick : workloads[workload]!.count.full,
      ...watchedOf(taken),
      ...compare(contestant, medians, likenForRank(medians, workload)),
    }));
  });
}

function watchedOf(taken: readonly Sample[]): Pick<Result, 'programMs' | 'importMs' | 'pauseMs' | 'grownMib'> {
  return {
    programMs: median(taken.map(({ programMs }) => programMs)),
    importMs: median(taken.map(({ importMs }) => importMs)),
    pauseMs: medianOrNull(taken.map(({ pauseMs }) => pauseMs)),
    grownMib: medianOrNull(taken.map(({ grownMib }) => grownMib)),
  };
}

type Compared = Pick<Result, 'toSerial' | 'toBound' | 'toBestPeer' | 'bestPeer' | 'toUnshown' | 'rank'>;

/**
 * The times by which libraries are ranked: where Python was given less to compute, the time that its library would need
 * in a language that is as fast as ours. What is compared is what they add to the loop, not the languages.
 */
function likenForRank(medians: ReadonlyMap<string, number>, workload: string): ReadonlyMap<string, number> {
  const own = medians.get('serial');
  const python = medians.get('python-serial');
  if (workloads[workload]?.isLessInPython !== true || own === undefined || python === undefined) return medians;
  return new Map([...medians].map(([name, ms]) => [name, contestants[name]?.language === 'python' ? ms * own / python : ms]));
}

function compare(contestant: string, medians: ReadonlyMap<string, number>, likened: ReadonlyMap<string, number>): Compared {
  const entry = contestants[contestant]!;
  const value = medians.get(contestant) ?? NaN;
  const { language, kind, role: part } = entry;
  const find = (isThat: (other: Entry) => boolean, times = medians): [string, number][] =>
    [...times].filter(([name]) => isThat(contestants[name]!)).sort(([, a], [, b]) => a - b);
  const [serial] = find(({ role, language: its }) => role === 'serial' && its === language);
  const [bound] = find(({ role, kind: its, language: spoken }) => role === 'bound' && its === kind && spoken === language);
  const [best] = find(({ role }) => role === 'peer', likened);
  const isUnshown = (other: Entry): boolean => other.role === part && other.kind === kind && other.variant === undefined;
  const [unshown] = entry.variant === undefined ? [] : find(isUnshown);
  const libraries = find(({ role, variant }) => (role === 'peer' || role === 'parathos') && variant === undefined, likened);
  const place = libraries.findIndex(([name]) => name === contestant);
  return {
    toSerial: ratioOrNull(value, serial?.[1]),
    toBound: ratioOrNull(value, bound?.[1]),
    toBestPeer: ratioOrNull(likened.get(contestant) ?? NaN, best?.[1]),
    bestPeer: best?.[0] ?? null,
    toUnshown: ratioOrNull(value, unshown?.[1]),
    rank: place < 0 || best === undefined ? null : place + 1,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

function medianOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

function ratioOrNull(value: number, to: number | undefined): number | null {
  return to === undefined || to === 0 ? null : value / to;
}
