/** Reading by `await`: all values in the order of the input, or the first failure. */
import { type Deferred, deferred } from '../../base/deferred.js';
import type { Delivery, DeliveryHost } from './delivery.js';
import { padTo } from './pad.js';

export class CollectDelivery implements Delivery {
  readonly stopOnError = 'run';
  readonly isBounded = false;
  readonly isUnasked = false;
  readonly limit = Infinity;
  delivered = 0;
  readonly #values: unknown[] = [];
  readonly #answer: Deferred<unknown[]> = deferred();
  readonly #host: DeliveryHost;

  constructor(host: DeliveryHost) {
    this.#host = host;
  }

  get promise(): Promise<unknown[]> {
    return this.#answer.promise;
  }

  fulfil(index: number, values: ArrayLike<unknown>, from: number, count: number): void {
    padTo(this.#values, index);
    for (let place = 0; place < count; place++) this.#values[index + place] = values[from + place];
    this.delivered += count;
  }

  reject(_index: number, reason: unknown): void {
    this.#fail(reason, 'failed');
  }

  failSource(_taken: number, reason: unknown): void {
    this.#fail(reason, 'failed');
  }

  end(): void {
    const trouble = this.#host.stop('done');
    if (trouble === undefined) this.#answer.resolve(this.#values);
    else this.#answer.reject(trouble.reason);
  }

  abort(reason: unknown): void {
    this.#fail(reason, 'cancelled');
  }

  #fail(reason: unknown, outcome: 'failed' | 'cancelled'): void {
    this.#answer.reject(reason);
    this.#host.stop(outcome);
  }
}
