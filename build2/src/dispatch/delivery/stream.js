/** Reading one by one: hands outcomes to an async iterator, in order or as they come, never more than it asks for. */
import { deferred } from '../../base/deferred.js';
import { keepAlive } from '../../base/keep-alive.js';
class StreamDelivery {
    isBounded = true;
    delivered = 0;
    failure;
    #ended = false;
    #closed = false;
    #waiting = [];
    host;
    #shape;
    constructor(host, shape) {
        this.host = host;
        this.#shape = shape;
    }
    get isUnasked() {
        return this.#waiting.length === 0;
    }
    get limit() {
        return this.failure?.at ?? Infinity;
    }
    [Symbol.asyncIterator]() {
        return this;
    }
    next() {
        const waiting = deferred();
        this.#waiting.push(waiting);
        this.serve();
        if (!this.#waiting.includes(waiting))
            return waiting.promise;
        // Only a reader that waits keeps the program alive: a stream that was left half read does not.
        const release = keepAlive();
        return waiting.promise.finally(release);
    }
    return(value) {
        this.#close();
        this.serve();
        this.host.stop('cancelled');
        return Promise.resolve({ done: true, value });
    }
    failSource(taken, reason) {
        this.fail({ at: taken, reason });
    }
    end() {
        this.#ended = true;
        this.serve();
    }
    abort(reason) {
        this.failure = { at: -1, reason };
        this.serve();
    }
    fail(failure) {
        if (this.failure === undefined || failure.at < this.failure.at)
            this.failure = failure;
        this.serve();
        this.host.wake();
    }
    /** Gives waiting readers what is there. */
    serve() {
        let took = 0;
        while (this.#waiting.length > 0 && !this.#closed) {
            const failure = this.failure;
            const next = failure !== undefined && this.isFailureDue(failure) ? undefined : this.shift();
            if (next !== undefined) {
                took++;
                this.#answer({ done: false, value: this.#shape === 'entry' ? [next.index, next.value] : next.value });
            }
            else if (failure !== undefined && this.isFailureDue(failure)) {
                this.#throw(failure);
            }
            else if (this.#ended) {
                const trouble = this.host.stop('done');
                if (trouble === undefined)
                    this.#close();
                else
                    this.#throw({ at: 0, reason: trouble.reason });
            }
            else
                break;
        }
        this.delivered += took;
        if (this.#closed)
            for (const waiting of this.#waiting.splice(0))
                waiting.resolve({ done: true, value: undefined });
        else if (took > 0)
            this.host.wake();
    }
    #answer(result) {
        this.#waiting.shift()?.resolve(result);
    }
    #throw(failure) {
        const waiting = this.#waiting.shift();
        this.#close();
        this.host.stop(failure.at < 0 ? 'cancelled' : 'failed');
        waiting?.reject(failure.reason);
    }
    #close() {
        this.#closed = true;
    }
}
/** In the order of the input: outcomes that came early wait for those before them. */
export class OrderedDelivery extends StreamDelivery {
    // What stands behind a failed task in its chunk is not wanted. Other chunks of its worker may stand before it.
    stopOnError = 'chunk';
    #next = 0;
    #early = new Map();
    fulfil(index, values, from, count) {
        for (let place = 0; place < count; place++)
            this.#early.set(index + place, values[from + place]);
        this.serve();
    }
    reject(index, reason) {
        this.fail({ at: index, reason });
    }
    shift() {
        if (!this.#early.has(this.#next))
            return undefined;
        const index = this.#next++;
        const value = this.#early.get(index);
        this.#early.delete(index);
        return { index, value };
    }
    isFailureDue(failure) {
        return this.#next >= failure.at;
    }
}
/** As they finish: what finished before a failure comes before it. */
export class UnorderedDelivery extends StreamDelivery {
    stopOnError = 'run';
    #ready = [];
    #taken = 0;
    /** Tasks that the end of the inputs still waits for, when these threw. */
    #fulfilled = 0;
    fulfil(index, values, from, count) {
        for (let place = 0; place < count; place++)
            this.#ready.push({ index: index + place, value: values[from + place] });
        this.#fulfilled += count;
        this.serve();
    }
    reject(_index, reason) {
        this.fail({ at: 0, reason });
        this.host.stop('failed');
    }
    shift() {
        if (this.#taken === this.#ready.length)
            return undefined;
        const next = this.#ready[this.#taken++];
        // The array is cut now and then, not at each step: shift() would move all that is left.
        if (this.#taken > 1024) {
            this.#ready.splice(0, this.#taken);
            this.#taken = 0;
        }
        return next;
    }
    isFailureDue(failure) {
        return failure.at < 0 || (this.#taken === this.#ready.length && this.#fulfilled >= failure.at);
    }
}
//# sourceMappingURL=stream.js.map