/** Calls the function of a run so that what it returns is given away, where it is proved that nobody else can have it. */
import { isThenable } from '../base/thenable.js';
import { findGift, give } from '../closures/gift.js';
import type { Gift } from '../closures/gift.js';

export type Columns = readonly ArrayLike<unknown>[];

/** Calls the function with item `offset` of each column and the statics. */
export type Call = (columns: Columns, offset: number) => unknown;

/**
 * Calls the function for the tasks from `first` to before `until`, and appends what it returns to `values`. Ends early at
 * a promise, which it returns, and once the state says so. What the function throws belongs to the task after those in
 * `values`.
 */
export type CallMany = (
  columns: Columns, first: number, until: number, values: unknown[], state: { readonly isStopped: boolean },
) => PromiseLike<unknown> | undefined;

/** After so many tasks in a row without a large result it is not worth it to look at each. */
const mostInVain = 16;

/** What was found of a function is kept: its results may be small for a while. */
const gifts = new WeakMap<object, { readonly gift: Gift | undefined }>();

/** Large results of this run are moved from now on, if they surely can be. */
export function giveAway(run: { callMany: CallMany }, call: Call, fn: object, statics: readonly unknown[]): void {
  const found = gifts.get(fn) ?? { gift: tryToProve(fn) };
  gifts.set(fn, found);
  const { gift } = found;
  if (gift === undefined) return;
  const before = run.callMany;
  let inVain = 0;
  run.callMany = (columns, first, until, values, state) => {
    // Where arguments are spread, it takes iterators to hand them over: who knows what those give.
    const mayGive = columns.length <= 2;
    // Found after one call, it does for the next: nobody else's code runs in between.
    let holds = false;
    for (let offset = first; offset < until && !state.isStopped; offset++) {
      const fits = mayGive && gift.fits(columns.map((column) => column[offset]).concat(statics));
      const isSure: boolean = fits && (holds || gift.holds());
      const value = call(columns, offset);
      if (isThenable(value)) return value;
      values.push(value);
      const arrays: readonly ArrayBufferView[] = isSure ? gift.list(value) : [];
      // Code that ran in the call may have replaced what the function called. Who gives all arrays another `length`, and puts
      // the old one back within the same task, goes unnoticed.
      holds = arrays.length > 0 && gift.holds();
      inVain = holds && give(arrays) ? 0 : inVain + 1;
    }
    if (inVain > mostInVain) run.callMany = before;
    return undefined;
  };
}

/** Whatever goes wrong here must not cost a task its result, which can be copied as ever. */
function tryToProve(fn: object): Gift | undefined {
  try {
    return findGift(fn);
  } catch {
    return undefined;
  }
}
