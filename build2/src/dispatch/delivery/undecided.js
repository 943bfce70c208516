/** Before a reader has come: keeps the outcomes in the order they came, and tells them to the one that comes. */
import { keepAlive } from '../../base/keep-alive.js';
export class UndecidedDelivery {
    // Nothing may be thrown away before it is known whether the reader wants failures too.
    stopOnError = 'nothing';
    isBounded = true;
    isUnasked = false;
    limit = Infinity;
    #count = 0;
    #host;
    #release;
    /** The first failure, if there was one; in a box, since anything can be thrown. */
    #failure;
    #told = [];
    /** Without a reader, what is settled is as good as delivered. */
    get delivered() {
        return this.isBounded ? 0 : this.#count;
    }
    /**
     * Nobody has come in the turn of the call: from now on the run is a promise that nobody looks at. It goes on to its
     * end, holds the program, and reports its failure as unhandled. A reader may still come, and gets all of it.
     */
    leave(host) {
        this.#host = host;
        this.isBounded = false;
        this.#release = keepAlive();
        if (this.#failure !== undefined)
            this.#report(this.#failure.reason);
        else
            host.wake();
    }
    fulfil(...args) {
        this.#told.push((delivery) => { delivery.fulfil(...args); });
        this.#count += args[3];
    }
    reject(...args) {
        this.#told.push((delivery) => { delivery.reject(...args); });
        this.#count++;
        this.#fail(args[1]);
    }
    failSource(...args) {
        this.#told.push((delivery) => { delivery.failSource(...args); });
        this.#fail(args[1]);
    }
    end(...args) {
        this.#told.push((delivery) => { delivery.end(...args); });
        const trouble = this.#host?.stop('done');
        if (trouble !== undefined)
            this.#fail(trouble.reason);
        this.#release?.();
    }
    abort(...args) {
        this.#told.push((delivery) => { delivery.abort(...args); });
        this.#fail(args[0]);
    }
    replay(delivery) {
        this.#release?.();
        for (const tell of this.#told.splice(0))
            tell(delivery);
    }
    #fail(reason) {
        if (this.#failure !== undefined)
            return;
        this.#failure = { reason };
        if (this.#host !== undefined)
            this.#report(reason);
    }
    /** As any promise that is rejected while nobody looks. */
    #report(reason) {
        this.#release?.();
        void Promise.reject(reason);
    }
}
//# sourceMappingURL=undecided.js.map