/**
 * Zips the iterables into tasks: takes from them only what is asked for, stops at the shortest, closes the rest.
 *
 * | state   | meaning                                                            |
 * |---------|--------------------------------------------------------------------|
 * | open    | tasks may be pulled                                                |
 * | waiting | an async iterator, or an item that is a promise, is awaited        |
 * | ended   | the shortest iterable is used up, one threw, or it was closed      |
 */
import { nowMs } from '../base/now.js';
import { isThenable } from '../base/thenable.js';
import { weighAll } from '../base/weight.js';
import type { Column } from './chunk.js';
import { type AnyIterator, closeIterator, isAsyncIterable, openIterator } from './iterators.js';
import { expectRejections, isPlainList, readColumns, readRow } from './lists.js';
import { pullBudgetMs, takeItems } from './take-items.js';

/** Stands for an item that was a promise and rejected: its task is rejected, not the run's input. */
export class RejectedItem {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

export class TaskSource {
  /** What an iterable threw; in a box, since anything can be thrown. */
  failure: { readonly reason: unknown } | undefined;
  /** Whether any row so far held a RejectedItem. */
  hasRejections = false;
  /** Called when tasks, or the end, have come after waiting. */
  onReady: () => void = () => { /* set by the run */ };
  #state: 'open' | 'waiting' | 'ended' = 'open';
  /** Tasks awaited and not pulled yet. */
  readonly #buffer: unknown[][] = [];
  #position = 0;
  /** The iterator that is running right now. */
  #stepping: AnyIterator | undefined;
  /** Iterators that threw have ended: they are not closed. */
  readonly #broken: AnyIterator[] = [];
  readonly #lists: readonly ArrayLike<unknown>[] | undefined;
  readonly #iterators: AnyIterator[] = [];
  readonly #isAsync: boolean;
  readonly #width: number;

  constructor(iterables: readonly unknown[]) {
    this.#width = iterables.length;
    this.#isAsync = iterables.some(isAsyncIterable);
    for (const iterable of iterables) if (isPlainList(iterable)) expectRejections(iterable);
    if (iterables.every(isPlainList)) {
      this.#lists = iterables;
      return;
    }
    try {
      for (const iterable of iterables) this.#iterators.push(openIterator(iterable));
    } catch (reason) {
      this.#fail(reason);
    }
  }

  /** Whether `pull` could give something now. */
  get hasSome(): boolean { return this.#buffer.length > 0 || this.#state === 'open'; }

  /** Whether no task will come any more. */
  get isOver(): boolean {
    return this.#state === 'ended' && this.#buffer.length === 0;
  }

  /**
   * Takes up to `most` tasks as columns. Fewer mean: not more now, or that they weigh enough.
   *
   * @param mostBytes the task that reaches it is the last one
   */
  pull(most: number, mostBytes = Infinity): { columns: Column[]; count: number } {
    const pulled = this.#pullColumns(most, mostBytes) ?? this.#pullItems(most, mostBytes) ?? this.#pullRows(most, mostBytes);
    // Lists tell their end without being asked once more: a worker need not be free for that.
    if (this.#state === 'open' && this.#lists?.some((list) => this.#position >= list.length) === true) this.#end();
    return pulled;
  }

  /** Undefined where there are no lists to read from now, or a promise is next. */
  #pullColumns(most: number, mostBytes: number): { columns: Column[]; count: number } | undefined {
    if (this.#lists === undefined || this.#state !== 'open' || this.#buffer.length > 0) return undefined;
    const columns = readColumns(this.#lists, this.#position, most, mostBytes);
    const count = columns[0]?.length ?? 0;
    this.#position += count;
    return count > 0 ? { columns, count } : undefined;
  }

  /** Undefined where there is not just one iterator, or nothing can be taken of it now. */
  #pullItems(most: number, mostBytes: number): { columns: Column[]; count: number } | undefined {
    const [iterator, other] = this.#iterators;
    if (iterator === undefined || other !== undefined || this.#isAsync || this.#state !== 'open' || this.#buffer.length > 0) return undefined;
    this.#stepping = iterator;
    const { items, end } = takeItems(iterator as Iterator<unknown>, most, mostBytes, () => this.#isEnded());
    this.#stepping = undefined;
    // The iterable itself may have ended the run, by its signal say: now that it is at rest, it can be closed.
    if (this.#isEnded()) {
      if (end.why !== 'done' && end.why !== 'threw') closeIterator(iterator);
    } else if (end.why === 'done') this.#end(iterator);
    else if (end.why === 'threw') this.#fail(end.reason, iterator);
    else if (end.why === 'promise') this.#startWaiting(1, mostBytes, [end.item]);
    return { columns: [items], count: items.length };
  }

  #pullRows(most: number, mostBytes: number): { columns: Column[]; count: number } {
    const columns: unknown[][] = Array.from({ length: this.#width }, () => []);
    let count = 0;
    let bytes = 0;
    const until = nowMs() + pullBudgetMs;
    while (count < most && bytes < mostBytes) {
      const row = this.#buffer.shift() ?? (this.#state === 'open' ? this.#nextRow(most - count, mostBytes - bytes) : undefined);
      if (row === undefined) break;
      for (let place = 0; place < row.length; place++) columns[place]?.push(row[place]);
      bytes += weighAll(row);
      count++;
      if ((count & 15) === 0 && nowMs() > until) break;
    }
    return { columns, count };
  }

  /** Ends the source early: iterators get the chance to clean up. */
  close(): void {
    this.#buffer.length = 0;
    this.#end();
  }

  #nextRow(wanted: number, mostBytes: number): unknown[] | undefined {
    if (this.#isAsync) {
      this.#startWaiting(wanted, mostBytes);
      return undefined;
    }
    const row = this.#lists === undefined ? this.#nextOfIterators() : readRow(this.#lists, this.#position++);
    if (row === undefined) this.#end();
    if (row?.some(isThenable) !== true) return row;
    this.#startWaiting(1, mostBytes, row);
    return undefined;
  }

  #nextOfIterators(): unknown[] | undefined {
    const row: unknown[] = [];
    for (const iterator of this.#iterators) {
      try {
        const step = this.#step(iterator as Iterator<unknown>);
        // The iterable itself has ended the run, by its signal say: now that it is at rest, it can be closed.
        if (this.#isEnded()) {
          if (step.done !== true) closeIterator(iterator);
          return undefined;
        }
        if (step.done === true) {
          this.#end(iterator);
          return undefined;
        }
        row.push(step.value);
      } catch (reason) {
        this.#fail(reason, iterator);
        return undefined;
      }
    }
    return row;
  }

  #step(iterator: Iterator<unknown>): IteratorResult<unknown> {
    this.#stepping = iterator;
    try {
      return iterator.next();
    } finally {
      this.#stepping = undefined;
    }
  }

  /** Awaits as many rows as were asked for; a row that was taken already is one of them. */
  #startWaiting(wanted: number, mostBytes: number, first?: unknown[]): void {
    this.#state = 'waiting';
    void this.#wait(wanted, mostBytes, first);
  }

  async #wait(wanted: number, mostBytes: number, first: unknown[] | undefined): Promise<void> {
    let row = first;
    let missing = wanted;
    let bytes = 0;
    try {
      do {
        row ??= await this.#nextAsyncRow();
        if (row === undefined) break;
        const items = await Promise.all(row.map((item) => this.#settleItem(item)));
        this.#buffer.push(items);
        row = undefined;
        bytes += weighAll(items);
        missing = bytes < mostBytes ? missing - 1 : 0;
        if (this.#isEnded()) this.#buffer.length = 0;
        else if (missing > 0) this.onReady();
        // By the count, not by what the buffer holds: it is emptied meanwhile, and the reader would be overrun.
      } while (missing > 0 && !this.#isEnded());
    } catch (reason) {
      this.#fail(reason, ...this.#broken);
    }
    if (!this.#isEnded()) this.#state = 'open';
    this.onReady();
  }

  /** A method, since the state changes while a row is awaited and the compiler cannot know. */
  #isEnded(): boolean {
    return this.#state === 'ended';
  }

  async #nextAsyncRow(): Promise<unknown[] | undefined> {
    // All at once: several async sources are waited for side by side.
    const steps = await Promise.all(this.#iterators.map((iterator) => this.#nextOf(iterator)));
    if (!steps.some((step) => step.done === true)) return steps.map((step) => step.value as unknown);
    this.#end(...this.#iterators.filter((_, place) => steps[place]?.done === true));
    return undefined;
  }

  async #nextOf(iterator: AnyIterator): Promise<IteratorResult<unknown>> {
    try {
      return await iterator.next();
    } catch (reason) {
      this.#broken.push(iterator);
      throw reason;
    }
  }

  #fail(reason: unknown, ...culprits: AnyIterator[]): void {
    if (this.#state === 'ended') return;
    this.failure = { reason };
    this.#end(...culprits);
  }

  /** Closes all iterators but those that have ended by themselves. */
  #end(...finished: AnyIterator[]): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    for (const iterator of this.#iterators) {
      // A generator cannot be closed while it runs: that one is closed when it has come back.
      if (!finished.includes(iterator) && iterator !== this.#stepping) closeIterator(iterator);
    }
  }

  async #settleItem(item: unknown): Promise<unknown> {
    if (!isThenable(item)) return item;
    try {
      return await item;
    } catch (reason) {
      this.hasRejections = true;
      return new RejectedItem(reason);
    }
  }
}
