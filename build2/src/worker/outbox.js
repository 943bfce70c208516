import { encodeReason } from './reason.js';
/** After this long a result is not kept back any more, whatever follows it. */
const keepMs = 10;
export class Outbox {
    /** When it was looked at last, by `performance.now()`. */
    lookedAt = performance.now();
    #values = [];
    #first = 0;
    #since = performance.now();
    #chunk;
    #codec;
    #post;
    #eager;
    #memory;
    constructor(chunk, codec, post, options) {
        this.#chunk = chunk;
        this.#codec = codec;
        this.#post = post;
        this.#eager = options.eager;
        this.#memory = options.memory;
    }
    /** The list for the values of the tasks from `offset` on. Only neighbours share a message. */
    open(offset) {
        if (this.#values.length > 0 && offset !== this.#first + this.#values.length)
            this.flush();
        if (this.#values.length === 0)
            this.#first = offset;
        return this.#values;
    }
    /** One task is fulfilled. */
    fulfil(offset, value) {
        this.open(offset).push(value);
        this.look();
    }
    /**
     * Sends what was kept back for long enough.
     *
     * @returns milliseconds since the last look
     */
    look() {
        const now = performance.now();
        const passed = now - this.lookedAt;
        this.lookedAt = now;
        if (this.#eager || now - this.#since > keepMs)
            this.flush();
        return passed;
    }
    /**
     * One task threw. What it threw travels like a value; if it cannot, the reason why does.
     *
     * @param ms how long it took; left out, it gets its share of the time since the last message
     */
    reject(offset, reason, ms = (performance.now() - this.#since) / (this.#values.length + 1)) {
        this.flush();
        const { body, transfer } = encodeReason(this.#codec, reason);
        this.#post({ kind: 'rejected', chunk: this.#chunk, offset, body, ms }, transfer);
        this.lookedAt = this.#since = performance.now();
    }
    flush() {
        const values = this.#values;
        if (values.length === 0)
            return;
        this.#values = [];
        const now = performance.now();
        const ms = now - this.#since;
        this.#send(values, ms);
        this.#since = performance.now();
    }
    #send(values, ms) {
        const memory = this.#memory?.();
        const message = { kind: 'results', chunk: this.#chunk, offset: this.#first, count: values.length, ms };
        try {
            const { body, transfer } = this.#codec.encode(values, () => 'result', { pack: 'list' });
            this.#post({ ...message, body, ...(memory === undefined ? {} : { memory }) }, transfer);
        }
        catch (error) {
            this.#sendSingly(values, ms, error);
        }
    }
    /** One of the values cannot travel: that one is rejected with the path to the trouble, the others arrive. */
    #sendSingly(values, ms, error) {
        if (values.length === 1) {
            this.reject(this.#first, error, ms);
            return;
        }
        const first = this.#first;
        values.forEach((value, place) => {
            this.#first = first + place;
            this.#send([value], ms / values.length);
        });
    }
}
//# sourceMappingURL=outbox.js.map