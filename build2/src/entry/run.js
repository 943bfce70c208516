/** One run as its caller sees it: awaited, streamed, settled or cancelled, read once. */
import { keepAlive } from '../base/keep-alive.js';
import { CollectDelivery } from '../dispatch/delivery/collect.js';
import { SettleDelivery } from '../dispatch/delivery/settle.js';
import { OrderedDelivery, UnorderedDelivery } from '../dispatch/delivery/stream.js';
import { ReadTwiceError } from '../errors/kinds.js';
export class FeedRun {
    [Symbol.toStringTag] = 'Run';
    #reading;
    #promise;
    #feed;
    constructor(feed) {
        this.#feed = feed;
        // What nobody reads in the turn of the call is a promise: it runs to its end, and its failure is reported as
        // unhandled if nobody ever looks. A reader that comes later still gets everything.
        setImmediate(() => {
            if (this.#reading === undefined)
                feed.leaveUnread();
        });
    }
    then(onFulfilled, onRejected) {
        return this.#asPromise().then(onFulfilled, onRejected);
    }
    catch(onRejected) {
        return this.#asPromise().catch(onRejected);
    }
    finally(onFinally) {
        return this.#asPromise().finally(onFinally);
    }
    [Symbol.asyncIterator]() {
        return this.stream();
    }
    /** The values in input order; what `imap` gives. */
    stream() {
        this.#claim('for await');
        return this.#feed.decide(new OrderedDelivery(this.#feed, 'value'));
    }
    /** The values as they finish; what `uimap` gives. */
    unorderedValues() {
        this.#claim('unordered()');
        return this.#feed.decide(new UnorderedDelivery(this.#feed, 'value'));
    }
    unordered() {
        this.#claim('unordered()');
        return this.#feed.decide(new UnorderedDelivery(this.#feed, 'entry'));
    }
    async settled() {
        this.#claim('settled()');
        const release = keepAlive();
        try {
            const outcomes = await this.#feed.decide(new SettleDelivery(this.#feed)).promise;
            return outcomes;
        }
        finally {
            release();
        }
    }
    cancel(reason = new DOMException('This run was cancelled.', 'AbortError')) {
        this.#feed.abort(reason);
    }
    #asPromise() {
        if (this.#promise !== undefined)
            return this.#promise;
        if (this.#reading !== undefined)
            return Promise.reject(new ReadTwiceError(this.#reading, 'await'));
        this.#reading = 'await';
        this.#promise = this.#collect();
        return this.#promise;
    }
    async #collect() {
        const release = keepAlive();
        try {
            return (await this.#feed.decide(new CollectDelivery(this.#feed)).promise);
        }
        finally {
            release();
        }
    }
    #claim(reading) {
        if (this.#reading !== undefined)
            throw new ReadTwiceError(this.#reading, reading);
        this.#reading = reading;
    }
}
/** A run that could not start: every way of reading it gives the reason. */
export function failedFeed(reason) {
    return {
        wake: () => { },
        stop: () => undefined,
        abort: () => { },
        leaveUnread: () => { void Promise.reject(reason); },
        decide(delivery) {
            delivery.abort(reason);
            return delivery;
        },
    };
}
//# sourceMappingURL=run.js.map