/** Reading one by one: hands outcomes to an async iterator, in order or as they come, never more than it asks for. */
import { type Deferred, deferred } from '../../base/deferred.js';
import { keepAlive } from '../../base/keep-alive.js';
import type { StopOnError } from '../../wire/messages.js';
import type { Delivery, DeliveryHost } from './delivery.js';

/** What the reader gets per task: the value, or index and value. */
type Shape = 'value' | 'entry';

/** The end of the stream: after the task before `at` is delivered, the error is thrown. */
interface Failure {
  readonly at: number;
  readonly reason: unknown;
}

abstract class StreamDelivery implements Delivery, AsyncIterableIterator<unknown> {
  abstract readonly stopOnError: StopOnError;
  readonly isBounded = true;
  delivered = 0;
  waits = 0;
  protected failure: Failure | undefined;
  #ended = false;
  #closed = false;
  readonly #waiting: Deferred<IteratorResult<unknown>>[] = [];
  protected readonly host: DeliveryHost;
  readonly #shape: Shape;

  constructor(host: DeliveryHost, shape: Shape) {
    this.host = host;
    this.#shape = shape;
  }

  get isUnasked(): boolean {
    return this.#waiting.length === 0;
  }

  get limit(): number {
    return this.failure?.at ?? Infinity;
  }

  /** The next outcome if it is there. */
  protected abstract shift(): { index: number; value: unknown } | undefined;
  /** Whether the failure is what comes next. */
  protected abstract isFailureDue(failure: Failure): boolean;
  abstract fulfil(index: number, values: readonly unknown[], from: number, count: number): void;
  abstract reject(index: number, reason: unknown): void;

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    // Most of the time, with tiny tasks: nothing went wrong, and the next one is there.
    const next = this.failure === undefined && !this.#closed && this.#waiting.length === 0 ? this.shift() : undefined;
    if (next !== undefined) {
      this.delivered++;
      this.host.wake();
      return Promise.resolve({ done: false, value: this.#shapeOf(next) });
    }
    const waiting = deferred<IteratorResult<unknown>>();
    this.#waiting.push(waiting);
    this.serve();
    if (!this.#waiting.includes(waiting)) return waiting.promise;
    this.waits++;
    // Only a reader that waits keeps the program alive: a stream that was left half read does not.
    const release = keepAlive();
    return waiting.promise.finally(release);
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
    this.serve();
  }

  protected fail(failure: Failure): void {
    if (this.failure === undefined || failure.at < this.failure.at) this.failure = failure;
    this.serve();
    this.host.wake();
  }

  /** Gives waiting readers what is there. */
  protected serve(): void {
    let took = 0;
    while (this.#waiting.length > 0 && !this.#closed) {
      const failure = this.failure;
      const next = failure !== undefined && this.isFailureDue(failure) ? undefined : this.shift();
      if (next !== undefined) {
        took++;
        this.#answer({ done: false, value: this.#shapeOf(next) });
      } else if (failure !== undefined && this.isFailureDue(failure)) {
        this.#throw(failure);
      } else if (this.#ended) {
        const trouble = this.host.stop('done');
        if (trouble === undefined) this.#close();
        else this.#throw({ at: 0, reason: trouble.reason });
      } else break;
    }
    this.delivered += took;
    if (this.#closed) for (const waiting of this.#waiting.splice(0)) waiting.resolve({ done: true, value: undefined });
    else if (took > 0) this.host.wake();
  }

  #shapeOf({ index, value }: { index: number; value: unknown }): unknown {
    return this.#shape === 'entry' ? [index, value] : value;
  }

  #answer(result: IteratorResult<unknown>): void {
    this.#waiting.shift()?.resolve(result);
  }

  #throw(failure: Failure): void {
    const waiting = this.#waiting.shift();
    this.#close();
    this.host.stop(failure.at < 0 ? 'cancelled' : 'failed');
    waiting?.reject(failure.reason);
  }

  #close(): void {
    this.#closed = true;
  }
}

/** In the order of the input: outcomes that came early wait for those before them. */
export class OrderedDelivery extends StreamDelivery {
  // What stands behind a failed task in its chunk is not wanted. Other chunks of its worker may stand before it.
  readonly stopOnError = 'chunk';
  #next = 0;
  readonly #early = new Map<number, unknown>();

  fulfil(index: number, values: readonly unknown[], from: number, count: number): void {
    for (let place = 0; place < count; place++) this.#early.set(index + place, values[from + place]);
    this.serve();
  }

  reject(index: number, reason: unknown): void {
    this.fail({ at: index, reason });
  }

  protected shift(): { index: number; value: unknown } | undefined {
    if (!this.#early.has(this.#next)) return undefined;
    const index = this.#next++;
    const value = this.#early.get(index);
    this.#early.delete(index);
    return { index, value };
  }

  protected isFailureDue(failure: Failure): boolean {
    return this.#next >= failure.at;
  }
}

/** As they finish: what finished before a failure comes before it. */
export class UnorderedDelivery extends StreamDelivery {
  readonly stopOnError = 'run';
  readonly #ready: { index: number; value: unknown }[] = [];
  #taken = 0;
  /** Tasks that the end of the inputs still waits for, when these threw. */
  #fulfilled = 0;

  fulfil(index: number, values: readonly unknown[], from: number, count: number): void {
    for (let place = 0; place < count; place++) this.#ready.push({ index: index + place, value: values[from + place] });
    this.#fulfilled += count;
    this.serve();
  }

  reject(_index: number, reason: unknown): void {
    this.fail({ at: 0, reason });
    this.host.stop('failed');
  }

  protected shift(): { index: number; value: unknown } | undefined {
    if (this.#taken === this.#ready.length) return undefined;
    const next = this.#ready[this.#taken++];
    // The array is cut now and then, not at each step: shift() would move all that is left.
    if (this.#taken > 1024) {
      this.#ready.splice(0, this.#taken);
      this.#taken = 0;
    }
    return next;
  }

  protected isFailureDue(failure: Failure): boolean {
    return failure.at < 0 || (this.#taken === this.#ready.length && this.#fulfilled >= failure.at);
  }
}
