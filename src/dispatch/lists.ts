/** Inputs that are read by index: whole columns at a time. */
import { types } from 'node:util';
import { isThenable } from '../base/thenable.js';
import { weigh } from '../base/weight.js';

/** Arrays and typed arrays can be read by index, as long as nobody changed what iterating them means. */
export function isPlainList(value: unknown): value is ArrayLike<unknown> {
  if (Array.isArray(value)) return value[Symbol.iterator] === Array.prototype[Symbol.iterator];
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/**
 * Up to `most` items of each list from `start` on: as far as all of them go, and up to the first promise.
 *
 * @param mostBytes the item of a list that reaches it is the last one
 */
export function readColumns(lists: readonly ArrayLike<unknown>[], start: number, most: number, mostBytes: number): unknown[][] {
  let count = most;
  for (const list of lists) count = Math.max(0, Math.min(count, list.length - start));
  const columns = lists.map((list) => {
    const column = copySome(list, start, count, mostBytes);
    count = column.length;
    return column;
  });
  for (const column of columns) column.length = count;
  return columns;
}

function copySome(list: ArrayLike<unknown>, start: number, count: number, mostBytes: number): unknown[] {
  const column: unknown[] = [];
  let bytes = 0;
  for (let at = start; at < start + count && bytes < mostBytes; at++) {
    const item = list[at];
    if (isThenable(item)) break;
    column.push(item);
    bytes += weigh(item);
  }
  return column;
}

/** One item of each list; undefined behind the end of the shortest. */
export function readRow(lists: readonly ArrayLike<unknown>[], at: number): unknown[] | undefined {
  return lists.every((list) => at < list.length) ? lists.map((list) => list[at]) : undefined;
}

// All requests are under way when the first is awaited. One that fails before its turn has come would end the
// program as an unhandled rejection, so it is looked at here; what it rejects with is read when its turn comes.
// Other thenables are left alone: with some, such as those of query builders, asking is what starts the work.
export function expectRejections(list: ArrayLike<unknown>): void {
  if (!Array.isArray(list)) return;
  for (const item of list as readonly unknown[]) {
    // Of a million numbers, each is asked: the question of types is dear.
    if (typeof item === 'object' && types.isPromise(item)) item.catch(() => { /* as above */ });
  }
}
