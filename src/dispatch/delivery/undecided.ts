/** Before a reader has come: keeps the outcomes in the order they came, and tells them to the one that comes. */
import { keepAlive } from '../../base/keep-alive.js';
import type { Delivery, DeliveryHost } from './delivery.js';

export class UndecidedDelivery implements Delivery {
  // Nothing may be thrown away before it is known whether the reader wants failures too.
  readonly stopOnError = 'nothing';
  isBounded = true;
  readonly isUnasked = false;
  readonly limit = Infinity;
  #count = 0;
  #host: DeliveryHost | undefined;
  #release: (() => void) | undefined;
  /** The first failure, if there was one; in a box, since anything can be thrown. */
  #failure: { readonly reason: unknown } | undefined;
  /** Rejected while nobody looked. */
  #unseen: Promise<never> | undefined;
  readonly #told: ((delivery: Delivery) => void)[] = [];

  /** Without a reader, what is settled is as good as delivered. */
  get delivered(): number {
    return this.isBounded ? 0 : this.#count;
  }

  /**
   * Nobody has come in the turn of the call: from now on the run is a promise that nobody looks at. It goes on to its
   * end, holds the program, and reports its failure as unhandled. A reader may still come, and gets all of it.
   */
  leave(host: DeliveryHost): void {
    this.#host = host;
    this.isBounded = false;
    this.#release = keepAlive();
    if (this.#failure !== undefined) this.#report(this.#failure.reason);
    else host.wake();
  }

  fulfil(...args: Parameters<Delivery['fulfil']>): void {
    this.#told.push((delivery) => { delivery.fulfil(...args); });
    this.#count += args[3];
  }

  reject(...args: Parameters<Delivery['reject']>): void {
    this.#told.push((delivery) => { delivery.reject(...args); });
    this.#count++;
    this.#fail(args[1]);
  }

  failSource(...args: Parameters<Delivery['failSource']>): void {
    this.#told.push((delivery) => { delivery.failSource(...args); });
    this.#fail(args[1]);
  }

  end(...args: Parameters<Delivery['end']>): void {
    this.#told.push((delivery) => { delivery.end(...args); });
    const trouble = this.#host?.stop('done');
    if (trouble !== undefined) this.#fail(trouble.reason);
    this.#release?.();
  }

  abort(...args: Parameters<Delivery['abort']>): void {
    this.#told.push((delivery) => { delivery.abort(...args); });
    this.#fail(args[0]);
  }

  replay(delivery: Delivery): void {
    this.#release?.();
    // Who comes in the turn of the failure, after `cancel` say, comes in time, as with any promise.
    this.#unseen?.catch(() => undefined);
    for (const tell of this.#told.splice(0)) tell(delivery);
  }

  #fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = { reason };
    if (this.#host !== undefined) this.#report(reason);
  }

  /** As any promise that is rejected while nobody looks. */
  #report(reason: unknown): void {
    this.#release?.();
    this.#unseen = Promise.reject(reason);
  }
}
