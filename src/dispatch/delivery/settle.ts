/** Reading by `settled()`: what became of each task, in the order of the input. */
import { type Deferred, deferred } from '../../base/deferred.js';
import type { Delivery, DeliveryHost } from './delivery.js';
import { padTo } from './pad.js';

export class SettleDelivery implements Delivery {
  readonly stopOnError = 'nothing';
  readonly isBounded = false;
  readonly isUnasked = false;
  readonly limit = Infinity;
  delivered = 0;
  readonly #outcomes: PromiseSettledResult<unknown>[] = [];
  readonly #answer: Deferred<PromiseSettledResult<unknown>[]> = deferred();
  readonly #host: DeliveryHost;

  constructor(host: DeliveryHost) {
    this.#host = host;
  }

  get promise(): Promise<PromiseSettledResult<unknown>[]> {
    return this.#answer.promise;
  }

  fulfil(index: number, values: ArrayLike<unknown>, from: number, count: number): void {
    padTo(this.#outcomes, index);
    for (let place = 0; place < count; place++) {
      this.#outcomes[index + place] = { status: 'fulfilled', value: values[from + place] };
    }
    this.delivered += count;
  }

  reject(index: number, reason: unknown): void {
    padTo(this.#outcomes, index);
    this.#outcomes[index] = { status: 'rejected', reason };
    this.delivered++;
  }

  failSource(_taken: number, reason: unknown): void {
    this.#answer.reject(reason);
    this.#host.stop('failed');
  }

  end(): void {
    const trouble = this.#host.stop('done');
    if (trouble === undefined) this.#answer.resolve(this.#outcomes);
    else this.#answer.reject(trouble.reason);
  }

  abort(reason: unknown): void {
    this.#answer.reject(reason);
    this.#host.stop('cancelled');
  }
}
