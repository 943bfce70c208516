/** One run as its caller sees it: awaited, streamed, settled or cancelled, read once. */
import { keepAlive } from '../base/keep-alive.js';
import { CollectDelivery } from '../dispatch/delivery/collect.js';
import type { Delivery, DeliveryHost } from '../dispatch/delivery/delivery.js';
import { SettleDelivery } from '../dispatch/delivery/settle.js';
import { OrderedDelivery, UnorderedDelivery } from '../dispatch/delivery/stream.js';
import { ReadTwiceError } from '../errors/kinds.js';
import type { Run } from './run-type.js';

/** What a run reads from: an engine, or the error that kept one from starting. */
export interface RunFeed extends DeliveryHost {
  decide<D extends Delivery>(delivery: D): D;
  abort(reason: unknown): void;
}

type Reading = 'await' | 'for await' | 'unordered()' | 'settled()';

export class FeedRun<R> implements Run<R> {
  readonly [Symbol.toStringTag] = 'Run';
  #reading: Reading | undefined;
  #promise: Promise<R[]> | undefined;
  /** What a run without a reader collects. */
  #unread: Promise<R[]> | undefined;
  readonly #feed: RunFeed;

  constructor(feed: RunFeed) {
    this.#feed = feed;
    // What nobody reads in the turn of the call is a promise: it collects, and its failure is reported as
    // unhandled if nobody ever looks. A reader that comes later reads what was collected.
    setImmediate(() => {
      if (this.#reading === undefined) this.#unread = this.#collect();
    });
  }


  then<Fulfilled = R[], Rejected = never>(
    onFulfilled?: ((results: R[]) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#asPromise().then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<R[] | Rejected> {
    return this.#asPromise().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<R[]> {
    return this.#asPromise().finally(onFinally);
  }

  [Symbol.asyncIterator](): AsyncIterator<R> {
    return this.stream();
  }

  /** The values in input order; what `imap` gives. */
  stream(): AsyncIterableIterator<R> {
    this.#claim('for await');
    if (this.#unread !== undefined) return readLate(this.#unread, (value) => value);
    return this.#feed.decide(new OrderedDelivery(this.#feed, 'value')) as AsyncIterableIterator<unknown> as AsyncIterableIterator<R>;
  }

  /** The values as they finish; what `uimap` gives. */
  unorderedValues(): AsyncIterableIterator<R> {
    this.#claim('unordered()');
    if (this.#unread !== undefined) return readLate(this.#unread, (value) => value);
    return this.#feed.decide(new UnorderedDelivery(this.#feed, 'value')) as AsyncIterableIterator<unknown> as AsyncIterableIterator<R>;
  }

  unordered(): AsyncIterable<[index: number, value: R]> {
    this.#claim('unordered()');
    if (this.#unread !== undefined) return readLate(this.#unread, (value, index): [number, R] => [index, value]);
    return this.#feed.decide(new UnorderedDelivery(this.#feed, 'entry')) as AsyncIterable<unknown> as AsyncIterable<[number, R]>;
  }

  async settled(): Promise<PromiseSettledResult<R>[]> {
    this.#claim('settled()');
    if (this.#unread !== undefined) return (await this.#unread).map((value) => ({ status: 'fulfilled', value }));
    const release = keepAlive();
    try {
      const outcomes = await this.#feed.decide(new SettleDelivery(this.#feed)).promise;
      return outcomes as PromiseSettledResult<R>[];
    } finally {
      release();
    }
  }

  cancel(reason: unknown = new DOMException('This run was cancelled.', 'AbortError')): void {
    this.#feed.abort(reason);
  }

  #asPromise(): Promise<R[]> {
    if (this.#promise !== undefined) return this.#promise;
    if (this.#reading !== undefined) return Promise.reject(new ReadTwiceError(this.#reading, 'await'));
    this.#reading = 'await';
    this.#promise = this.#unread ?? this.#collect();
    return this.#promise;
  }

  async #collect(): Promise<R[]> {
    const release = keepAlive();
    try {
      return (await this.#feed.decide(new CollectDelivery(this.#feed)).promise) as R[];
    } finally {
      release();
    }
  }

  #claim(reading: Reading): void {
    if (this.#reading !== undefined) throw new ReadTwiceError(this.#reading, reading);
    this.#reading = reading;
  }
}

/** The results of a run that was over, or on its way, before somebody came to stream them. */
async function* readLate<R, T>(results: Promise<R[]>, shape: (value: R, index: number) => T): AsyncGenerator<T, undefined> {
  for (const [index, value] of (await results).entries()) yield shape(value, index);
}

/** A run that could not start: every way of reading it gives the reason. */
export function failedFeed(reason: unknown): RunFeed {
  return {
    wake: () => { /* there is nothing to send */ },
    stop: () => undefined,
    abort: () => { /* it is over already */ },
    decide(delivery) {
      delivery.abort(reason);
      return delivery;
    },
  };
}
