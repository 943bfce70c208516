/** parathos as its README shows it: one call, no pool to make, nothing to close. */
import { parallel } from 'parathos';
import type { OpenContestant } from '../contestants.js';
import {
  countAllWords, countWords, fib, makeArray, spin, sumOwnSlice, sumPrimes, sumSlice, type TaskName,
} from '../tasks.js';

/** The functions as one writes them in place: they travel with what they name. */
const written = {
  plusOne: (x: number) => x + 1,
  echo: (value: object) => value,
  fib: (n: number) => fib(n),
  sumPrimes: (limit: number) => sumPrimes(limit),
  spin: (turns: number) => spin(turns),
  sumSlice: (slice: number, { data }: { data: Float64Array }) => sumSlice({ data, slice }),
  sumOwnSlice: (part: { length: number; slice: number }) => sumOwnSlice(part),
  makeArray: (shape: { length: number; seed: number }) => makeArray(shape),
  countWords: (file: string) => countWords(file),
  countAllWords: (list: string[]) => countAllWords(list),
} satisfies Record<TaskName, unknown>;

/** Items and functions belong together by the table of workloads; here no type can know which. */
type Written = (item: unknown, statics?: unknown) => unknown;

// The number of workers comes by PARATHOS_WORKERS, so that the call is the one that everybody writes.
export const open: OpenContestant = (_workers, kind, _byHand, variant) => {
  const thread = kind === 'threads';
  const show = variant !== undefined;
  return {
    map: ({ task, items, shared }) => {
      const fn = written[task] as Written;
      if (shared !== undefined) return parallel(fn, items, { thread, data: shared });
      return parallel(fn, items, show ? { thread, show } : { thread });
    },
    stream: (task, source) => parallel(written[task] as Written, source, { thread }),
    nest: (_task, lists) => parallel(async (inner: readonly number[]) => {
      const values = await parallel((n) => fib(n), inner);
      return values.reduce((sum, value) => sum + value, 0);
    }, lists, { thread }),
    close: () => undefined,
  };
};
