/** Before a reader has come: keeps the outcomes in the order they came, and tells them to the one that comes. */
import type { Delivery } from './delivery.js';

export class UndecidedDelivery implements Delivery {
  // Nothing may be thrown away before it is known whether the reader wants failures too.
  readonly stopOnError = 'nothing';
  readonly isBounded = true;
  readonly limit = Infinity;
  readonly delivered = 0;
  readonly #told: ((delivery: Delivery) => void)[] = [];

  fulfil(...args: Parameters<Delivery['fulfil']>): void {
    this.#told.push((delivery) => { delivery.fulfil(...args); });
  }

  reject(...args: Parameters<Delivery['reject']>): void {
    this.#told.push((delivery) => { delivery.reject(...args); });
  }

  failSource(...args: Parameters<Delivery['failSource']>): void {
    this.#told.push((delivery) => { delivery.failSource(...args); });
  }

  end(...args: Parameters<Delivery['end']>): void {
    this.#told.push((delivery) => { delivery.end(...args); });
  }

  abort(...args: Parameters<Delivery['abort']>): void {
    this.#told.push((delivery) => { delivery.abort(...args); });
  }

  replay(delivery: Delivery): void {
    for (const tell of this.#told.splice(0)) tell(delivery);
  }
}
