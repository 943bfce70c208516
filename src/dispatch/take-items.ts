/** Takes items from one iterator in a row: next to nothing else is done for each. */
import { nowMs } from '../base/now.js';
import { isThenable } from '../base/thenable.js';
import { weigh } from '../base/weight.js';

/** A slow generator must not hold up the caller for a whole chunk. */
export const pullBudgetMs = 5;

/** So many items are taken between two looks at the clock, at most: any of them may be slow all of a sudden. */
const longestStretch = 64;

/** How the items ended; `more`: as many as were wanted. */
export type TakenEnd =
  | { readonly why: 'more' | 'done' | 'closed' }
  | { readonly why: 'promise'; readonly item: unknown }
  | { readonly why: 'threw'; readonly reason: unknown };

/**
 * @param mostBytes the item that reaches it is the last one
 * @param isClosed whether nothing more is wanted: the iterable may itself have ended the run
 */
export function takeItems(
  iterator: Iterator<unknown>, most: number, mostBytes: number, isClosed: () => boolean,
): { items: unknown[]; end: TakenEnd } {
  const items: unknown[] = [];
  const until = nowMs() + pullBudgetMs;
  let stretch = 16;
  let lookAt = stretch;
  let bytes = 0;
  try {
    while (items.length < most && bytes < mostBytes) {
      const step = iterator.next();
      if (step.done === true) return { items, end: { why: 'done' } };
      if (isClosed()) return { items, end: { why: 'closed' } };
      const item = step.value;
      if (typeof item !== 'number') {
        if (isThenable(item)) return { items, end: { why: 'promise', item } };
        bytes += weigh(item);
      }
      items.push(item);
      if (items.length < lookAt) continue;
      if (nowMs() > until) break;
      stretch = Math.min(stretch * 2, longestStretch);
      lookAt += stretch;
    }
  } catch (reason) {
    return { items, end: { why: 'threw', reason } };
  }
  return { items, end: { why: 'more' } };
}
