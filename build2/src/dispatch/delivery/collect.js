/** Reading by `await`: all values in the order of the input, or the first failure. */
import { deferred } from '../../base/deferred.js';
import { padTo } from './pad.js';
export class CollectDelivery {
    stopOnError = 'run';
    isBounded = false;
    isUnasked = false;
    limit = Infinity;
    delivered = 0;
    #values = [];
    #answer = deferred();
    #host;
    constructor(host) {
        this.#host = host;
    }
    get promise() {
        return this.#answer.promise;
    }
    fulfil(index, values, from, count) {
        padTo(this.#values, index);
        for (let place = 0; place < count; place++)
            this.#values[index + place] = values[from + place];
        this.delivered += count;
    }
    reject(_index, reason) {
        this.#fail(reason, 'failed');
    }
    failSource(_taken, reason) {
        this.#fail(reason, 'failed');
    }
    end() {
        const trouble = this.#host.stop('done');
        if (trouble === undefined)
            this.#answer.resolve(this.#values);
        else
            this.#answer.reject(trouble.reason);
    }
    abort(reason) {
        this.#fail(reason, 'cancelled');
    }
    #fail(reason, outcome) {
        this.#answer.reject(reason);
        this.#host.stop(outcome);
    }
}
//# sourceMappingURL=collect.js.map