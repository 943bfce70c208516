/** Reading by `settled()`: what became of each task, in the order of the input. */
import { deferred } from '../../base/deferred.js';
import { padTo } from './pad.js';
export class SettleDelivery {
    stopOnError = 'nothing';
    isBounded = false;
    isUnasked = false;
    limit = Infinity;
    delivered = 0;
    #outcomes = [];
    #answer = deferred();
    #host;
    constructor(host) {
        this.#host = host;
    }
    get promise() {
        return this.#answer.promise;
    }
    fulfil(index, values, from, count) {
        padTo(this.#outcomes, index);
        for (let place = 0; place < count; place++) {
            this.#outcomes[index + place] = { status: 'fulfilled', value: values[from + place] };
        }
        this.delivered += count;
    }
    reject(index, reason) {
        padTo(this.#outcomes, index);
        this.#outcomes[index] = { status: 'rejected', reason };
        this.delivered++;
    }
    failSource(_taken, reason) {
        this.#answer.reject(reason);
        this.#host.stop('failed');
    }
    end() {
        const trouble = this.#host.stop('done');
        if (trouble === undefined)
            this.#answer.resolve(this.#outcomes);
        else
            this.#answer.reject(trouble.reason);
    }
    abort(reason) {
        this.#answer.reject(reason);
        this.#host.stop('cancelled');
    }
}
//# sourceMappingURL=settle.js.map