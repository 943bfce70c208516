/** What had to be awaited of a run's inputs: items that are promises, and rows of async iterators. */
import { isThenable } from '../base/thenable.js';
import type { Column } from './chunk.js';
import type { AnyIterator } from './iterators.js';

/** Stands for an item that was a promise and rejected: its task is rejected, not the run's input. */
export class RejectedItem {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Tasks that have come and were not pulled yet. */
export class AwaitedRows {
  count = 0;
  #columns: unknown[][] = [];

  push(row: readonly unknown[]): void {
    for (let place = 0; place < row.length; place++) (this.#columns[place] ??= []).push(row[place]);
    this.count++;
  }

  /** The first ones, `most` of them where there are so many. */
  take(most: number): { columns: Column[]; count: number } {
    const count = Math.min(most, this.count);
    const columns = count === this.count ? this.#columns : this.#columns.map((column) => column.splice(0, count));
    if (columns === this.#columns) this.#columns = [];
    this.count -= count;
    return { columns, count };
  }

  clear(): void {
    this.#columns = [];
    this.count = 0;
  }
}

/** The row, once all promises in it are settled. */
export function settleRow(row: readonly unknown[]): Promise<unknown[]> {
  return Promise.all(row.map(settleItem));
}

async function settleItem(item: unknown): Promise<unknown> {
  if (!isThenable(item)) return item;
  try {
    return await item;
  } catch (reason) {
    return new RejectedItem(reason);
  }
}

type Step = IteratorResult<unknown>;

/** Asks iterators for rows: one item of each. */
export class RowReader {
  /** Those that are not to be closed: they have ended by themselves, or thrown. */
  ended: AnyIterator[] = [];
  readonly #iterators: readonly AnyIterator[];
  readonly #only: AnyIterator | undefined;

  constructor(iterators: readonly AnyIterator[]) {
    this.#iterators = iterators;
    this.#only = iterators.length === 1 ? iterators[0] : undefined;
  }

  /** What `readRow` reads. For one iterator just its own promise, since each further one takes as long as a tiny task. */
  ask(): PromiseLike<Step | readonly Step[]> | Step {
    const only = this.#only;
    // All at once: several async sources are waited for side by side.
    if (only === undefined) return Promise.all(this.#iterators.map((iterator) => this.#askOne(iterator)));
    // If it throws, it has ended; if not, it will be taken back.
    this.ended = [only];
    return only.next();
  }

  /** Undefined behind the last row. */
  readRow(answer: Step | readonly Step[]): unknown[] | undefined {
    if (isMany(answer)) {
      this.ended = this.#iterators.filter((_, place) => answer[place]?.done === true);
      return this.ended.length > 0 ? undefined : answer.map(({ value }) => value as unknown);
    }
    if (answer.done === true) return undefined;
    this.ended = [];
    return [answer.value];
  }

  async #askOne(iterator: AnyIterator): Promise<Step> {
    try {
      return await iterator.next();
    } catch (reason) {
      this.ended.push(iterator);
      throw reason;
    }
  }
}

function isMany(answer: Step | readonly Step[]): answer is readonly Step[] {
  return Array.isArray(answer);
}
