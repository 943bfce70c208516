/** Reading one by one: hands outcomes to an async iterator, in order or as they come, never more than it asks for. */
import { type Deferred, deferred } from '../../base/deferred.js';
import { keepAlive } from '../../base/keep-alive.js';
import { inNextTurn, isTurnLong } from '../../base/turn.js';
import type { StopOnError } from '../../wire/messages.js';
import type { Delivery, DeliveryHost } from './delivery.js';
import { type Part, type Parts, PartsAsTheyCome, PartsInOrder } from './parts.js';

/** What the reader gets per task: the value, or index and value. */
type Shape = 'value' | 'entry';

/** The end of the stream: after the task before `at` is delivered, the error is thrown. */
interface Failure {
  readonly at: number;
  readonly reason: unknown;
}

/** So many outcomes are handed out with no look at anything else, at most. */
const longestWindow = 256;

abstract class StreamDelivery implements Delivery, AsyncIterableIterator<unknown> {
  abstract readonly stopOnError: StopOnError;
  readonly isBounded = true;
  waits = 0;
  protected failure: Failure | undefined;
  #ended = false;
  #closed = false;
  readonly #waiting: Deferred<IteratorResult<unknown>>[] = [];
  protected readonly host: DeliveryHost;
  readonly #shape: Shape;
  readonly #parts: Parts;
  #part: Part = { index: 0, values: [], from: 0, end: 0 };
  /** The place in the part of what is next. */
  #at = 0;
  /** Up to this place nothing can have gone wrong, nobody waits, and there is no reason to wake the run. */
  #until = 0;
  /** How many were handed out so last. It grows from 1 in each turn: nobody knows what the reader does with each. */
  #window = 1;
  /** What was delivered before the part began, less the place it begins at. */
  #before = 0;

  constructor(host: DeliveryHost, shape: Shape, parts: Parts) {
    this.host = host;
    this.#shape = shape;
    this.#parts = parts;
  }

  get delivered(): number {
    return this.#before + this.#at;
  }

  get isUnasked(): boolean {
    return this.#waiting.length === 0;
  }

  get limit(): number {
    return this.failure?.at ?? Infinity;
  }

  /** Whether the failure is what comes next; `isEmpty` where nothing else is there. */
  protected abstract isFailureDue(failure: Failure, isEmpty: boolean): boolean;
  abstract reject(index: number, reason: unknown): void;

  fulfil(index: number, values: ArrayLike<unknown>, from: number, count: number): void {
    this.#parts.add({ index, values, from, end: from + count });
    this.serve();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    // Most of the time, with tiny tasks. So nothing is done here that can be done once for many.
    if (this.#at < this.#until) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#isCalm() && this.#hasNext()) {
      // A reader that finds all there already goes on from microtask to microtask, and nothing else would get its turn.
      if (isTurnLong()) return this.#waitForTurn();
      const value = this.#take();
      this.host.wake();
      // The run may have failed meanwhile, or the reader may have left.
      if (this.#isCalm()) this.#openWindow();
      return Promise.resolve({ done: false, value });
    }
    const waiting = deferred<IteratorResult<unknown>>();
    this.#waiting.push(waiting);
    this.serve();
    if (!this.#waiting.includes(waiting)) return waiting.promise;
    this.waits++;
    this.#window = 1;
    // Only a reader that waits keeps the program alive: a stream that was left half read does not.
    const release = keepAlive();
    return waiting.promise.finally(release);
  }

  /** Nothing went wrong, and nobody waits. */
  #isCalm(): boolean {
    return this.failure === undefined && !this.#closed && this.#waiting.length === 0;
  }

  #openWindow(): void {
    this.#window = Math.min(this.#window * 2, longestWindow);
    this.#until = Math.min(this.#part.end, this.#at + Math.min(this.#window, this.host.stride));
  }

  #waitForTurn(): Promise<IteratorResult<unknown>> {
    const waiting = deferred<IteratorResult<unknown>>();
    this.#waiting.push(waiting);
    this.#window = 1;
    inNextTurn(() => { this.serve(); });
    return waiting.promise;
  }

  #hasNext(): boolean {
    if (this.#at < this.#part.end) return true;
    const part = this.#parts.next(this.delivered);
    if (part === undefined) return false;
    this.#before = this.delivered - part.from;
    this.#part = part;
    this.#at = this.#until = part.from;
    return true;
  }

  #take(): unknown {
    const { values, index, from } = this.#part;
    const at = this.#at++;
    const value = values[at];
    // A large one should not stay in memory until the last of its part is read.
    if (typeof value !== 'number') (values as unknown[])[at] = undefined;
    return this.#shape === 'entry' ? [index + at - from, value] : value;
  }

  return(value?: unknown): Promise<IteratorResult<unknown>> {
    this.#close();
    this.serve();
    this.host.stop('cancelled');
    return Promise.resolve({ done: true, value });
  }

  failSource(taken: number, reason: unknown): void {
    this.fail({ at: taken, reason });
  }

  end(): void {
    this.#ended = true;
    this.serve();
  }

  abort(reason: unknown): void {
    this.failure = { at: -1, reason };
    this.#until = 0;
    this.serve();
  }

  protected fail(failure: Failure): void {
    if (this.failure === undefined || failure.at < this.failure.at) this.failure = failure;
    this.#until = 0;
    this.serve();
    this.host.wake();
  }

  /** Gives waiting readers what is there. */
  protected serve(): void {
    const before = this.delivered;
    while (this.#waiting.length > 0 && !this.#closed) {
      const failure = this.failure;
      const hasNext = this.#hasNext();
      if (failure !== undefined && this.isFailureDue(failure, !hasNext)) this.#throw(failure);
      else if (hasNext) this.#waiting.shift()?.resolve({ done: false, value: this.#take() });
      else if (this.#ended) {
        const trouble = this.host.stop('done');
        if (trouble === undefined) this.#close();
        else this.#throw({ at: 0, reason: trouble.reason });
      } else break;
    }
    if (this.#closed) for (const waiting of this.#waiting.splice(0)) waiting.resolve({ done: true, value: undefined });
    else if (this.delivered > before) this.host.wake();
  }

  #throw(failure: Failure): void {
    const waiting = this.#waiting.shift();
    this.#close();
    this.host.stop(failure.at < 0 ? 'cancelled' : 'failed');
    waiting?.reject(failure.reason);
  }

  #close(): void {
    this.#closed = true;
    this.#until = 0;
  }
}

/** In the order of the input: outcomes that came early wait for those before them. */
export class OrderedDelivery extends StreamDelivery {
  // What stands behind a failed task in its chunk is not wanted. Other chunks of its worker may stand before it.
  readonly stopOnError = 'chunk';

  constructor(host: DeliveryHost, shape: Shape) {
    super(host, shape, new PartsInOrder());
  }

  reject(index: number, reason: unknown): void {
    this.fail({ at: index, reason });
  }

  protected isFailureDue(failure: Failure): boolean {
    return this.delivered >= failure.at;
  }
}

/** As they finish: what finished before a failure comes before it. */
export class UnorderedDelivery extends StreamDelivery {
  readonly stopOnError = 'run';
  /** Tasks that the end of the inputs still waits for, when these threw. */
  #fulfilled = 0;

  constructor(host: DeliveryHost, shape: Shape) {
    super(host, shape, new PartsAsTheyCome());
  }

  override fulfil(index: number, values: ArrayLike<unknown>, from: number, count: number): void {
    this.#fulfilled += count;
    super.fulfil(index, values, from, count);
  }

  reject(_index: number, reason: unknown): void {
    this.fail({ at: 0, reason });
    this.host.stop('failed');
  }

  protected isFailureDue(failure: Failure, isEmpty: boolean): boolean {
    return failure.at < 0 || (isEmpty && this.#fulfilled >= failure.at);
  }
}
