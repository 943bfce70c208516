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
import { inNextTurn, isTurnLong } from '../base/turn.js';
import { weighAll } from '../base/weight.js';
import { AwaitedRows, RejectedItem, RowReader, settleRow } from './awaited.js';
import type { Column } from './chunk.js';
import { type AnyIterator, closeIterator, isAsyncIterable, openIterator } from './iterators.js';
import { expectRejections, isPlainList, readColumns, readRow } from './lists.js';
import { pullBudgetMs, takeItems } from './take-items.js';

export interface Pulled {
  readonly columns: Column[];
  readonly count: number;
}

export class TaskSource {
  /** What an iterable threw; in a box, since anything can be thrown. */
  failure: { readonly reason: unknown } | undefined;
  /** Whether any row so far held a RejectedItem. */
  hasRejections = false;
  /** Called when tasks, or the end, have come after waiting. */
  onReady: () => void = () => { /* set by the run */ };
  #state: 'open' | 'waiting' | 'ended' = 'open';
  readonly #awaited = new AwaitedRows();
  /** Whether it will be told in the next turn that something was awaited. */
  #isTelling = false;
  #position = 0;
  /** The iterator that is running right now. */
  #stepping: AnyIterator | undefined;
  readonly #lists: readonly ArrayLike<unknown>[] | undefined;
  readonly #iterators: AnyIterator[] = [];
  readonly #isAsync: boolean;

  constructor(iterables: readonly unknown[]) {
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
  get hasSome(): boolean { return this.#awaited.count > 0 || this.#state === 'open'; }

  /** Whether no task will come any more. */
  get isOver(): boolean {
    return this.#state === 'ended' && this.#awaited.count === 0;
  }

  /**
   * Takes up to `most` tasks as columns. Fewer mean: not more now, or that they weigh enough.
   *
   * @param mostBytes the task that reaches it is the last one
   */
  pull(most: number, mostBytes = Infinity): Pulled {
    const pulled = this.#awaited.count > 0 ? this.#awaited.take(most) : { columns: [], count: 0 };
    if (this.#state !== 'open' || pulled.count >= most) return pulled;
    if (this.#isAsync) void this.#waitForRows(most - pulled.count, mostBytes);
    else if (pulled.count === 0) return this.#pullNow(most, mostBytes);
    return pulled;
  }

  #pullNow(most: number, mostBytes: number): Pulled {
    if (this.#lists !== undefined) return this.#pullLists(this.#lists, most, mostBytes);
    const [iterator, other] = this.#iterators;
    if (iterator === undefined || other !== undefined) return this.#pullRows(most, mostBytes);
    return this.#pullItems(iterator as Iterator<unknown>, most, mostBytes);
  }

  #pullLists(lists: readonly ArrayLike<unknown>[], most: number, mostBytes: number): Pulled {
    const columns = readColumns(lists, this.#position, most, mostBytes);
    const count = columns[0]?.length ?? 0;
    this.#position += count;
    const row = count === 0 ? readRow(lists, this.#position++) : undefined;
    if (row !== undefined) void this.#waitForItems(row);
    else this.#endBehind(lists);
    return { columns, count };
  }

  /** Lists tell their end without being asked once more: a worker need not be free for that. */
  #endBehind(lists: readonly ArrayLike<unknown>[]): void {
    if (lists.some((list) => this.#position >= list.length)) this.#end();
  }

  #pullItems(iterator: Iterator<unknown>, most: number, mostBytes: number): Pulled {
    this.#stepping = iterator;
    const { items, end } = takeItems(iterator, most, mostBytes, () => this.#isEnded());
    this.#stepping = undefined;
    // The iterable itself may have ended the run, by its signal say: now that it is at rest, it can be closed.
    if (this.#isEnded()) {
      if (end.why !== 'done' && end.why !== 'threw') closeIterator(iterator);
    } else if (end.why === 'done') this.#end(iterator);
    else if (end.why === 'threw') this.#fail(end.reason, iterator);
    else if (end.why === 'promise') void this.#waitForItems([end.item]);
    return { columns: [items], count: items.length };
  }

  #pullRows(most: number, mostBytes: number): Pulled {
    const columns: unknown[][] = this.#iterators.map(() => []);
    let count = 0;
    let bytes = 0;
    const until = nowMs() + pullBudgetMs;
    while (count < most && bytes < mostBytes) {
      const row = this.#nextOfIterators();
      if (row === undefined) break;
      if (row.some(isThenable)) {
        void this.#waitForItems(row);
        break;
      }
      for (let place = 0; place < row.length; place++) columns[place]?.push(row[place]);
      bytes += weighAll(row);
      count++;
      if ((count & 15) === 0 && nowMs() > until) break;
    }
    return { columns, count };
  }

  /** Ends the source early: iterators get the chance to clean up. */
  close(): void {
    this.#awaited.clear();
    this.#end();
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

  /** A row of sync iterables with promises in it. */
  async #waitForItems(row: readonly unknown[]): Promise<void> {
    this.#state = 'waiting';
    this.#keep(await settleRow(row));
    this.#stopWaiting();
  }

  /** Awaits so many rows of iterators, one of which at least is async. */
  async #waitForRows(wanted: number, mostBytes: number): Promise<void> {
    this.#state = 'waiting';
    const reader = new RowReader(this.#iterators);
    let bytes = 0;
    try {
      // By the count, not by what was kept: it is pulled meanwhile, and the reader would be overrun.
      for (let missing = wanted; missing > 0 && bytes < mostBytes && !this.#isEnded(); missing--) {
        const row = reader.readRow(await reader.ask());
        if (row === undefined) this.#end(...reader.ended);
        else bytes += this.#keep(row.some(isThenable) ? await settleRow(row) : row);
        if ((missing & 15) === 0 && isTurnLong()) await new Promise<void>(inNextTurn);
      }
    } catch (reason) {
      this.#fail(reason, ...reader.ended);
    }
    this.#stopWaiting();
  }

  /** Returns what the row weighs. */
  #keep(row: readonly unknown[]): number {
    if (this.#isEnded()) return 0;
    this.#awaited.push(row);
    this.hasRejections ||= row.some((item) => item instanceof RejectedItem);
    this.#tellSoon();
    return weighAll(row);
  }

  // In the next turn, for all that comes in this one: told at once, each row would be a message of its own.
  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    inNextTurn(() => {
      this.#isTelling = false;
      if (this.#awaited.count > 0) this.onReady();
    });
  }

  #stopWaiting(): void {
    if (!this.#isEnded()) this.#state = 'open';
    if (this.#lists !== undefined) this.#endBehind(this.#lists);
    this.onReady();
  }

  /** A method, since the state changes while a row is awaited and the compiler cannot know. */
  #isEnded(): boolean {
    return this.#state === 'ended';
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
}
