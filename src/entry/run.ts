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
  /** No reader has come in the turn of the call. */
  leaveUnread(): void;
}

type Reading = 'await' | 'for await' | 'unordered()' | 'settled()';

export class FeedRun<R> implements Run<R> {
  readonly [Symbol.toStringTag] = 'Run';
  #reading: Reading | undefined;
  #promise: Promise<R[]> | undefined;
  readonly #feed: RunFeed;

  constructor(feed: RunFeed) {
    this.#feed = feed;
    // What nobody reads in the turn of the call is a promise: it runs to its end, and its failure is reported as
    // unhandled if nobody ever looks. A reader that comes later still gets everything.
    setImmediate(() => {
      if (this.#reading === undefined) feed.leaveUnread();
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
    return this.#feed.decide(new OrderedDelivery(this.#feed, 'value')) as AsyncIterableIterator<unknown> as AsyncIterableIterator<R>;
  }

  /** The values as they finish; what `uimap` gives. */
  unorderedValues(): AsyncIterableIterator<R> {
    this.#claim('unordered()');
    return this.#feed.decide(new UnorderedDelivery(this.#feed, 'value')) as AsyncIterableIterator<unknown> as AsyncIterableIterator<R>;
  }

  unordered(): AsyncIterable<[index: number, value: R]> {
    this.#claim('unordered()');
    return this.#feed.decide(new UnorderedDelivery(this.#feed, 'entry')) as AsyncIterable<unknown> as AsyncIterable<[number, R]>;
  }

  async settled(): Promise<PromiseSettledResult<R>[]> {
    this.#claim('settled()');
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
    this.#promise = this.#collect();
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

/** A run that could not start: every way of reading it gives the reason. */
export function failedFeed(reason: unknown): RunFeed {
  let unseen: Promise<never> | undefined;
  return {
    wake: () => { /* there is nothing to send */ },
    stride: Infinity,
    stop: () => undefined,
    abort: () => { /* it is over already */ },
    leaveUnread: () => { unseen = Promise.reject(reason); },
    decide(delivery) {
      unseen?.catch(() => undefined);
      delivery.abort(reason);
      return delivery;
    },
  };
}
