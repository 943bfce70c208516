export class Outgoing {
    /** Bytes written into the pipe. */
    bytes = 0;
    /** Whether the worker can open parcels; undefined until it has told. */
    #reaches;
    /** Messages from the first one on that has parcels, until it is known how to send that. */
    #held = [];
    /** Sent, and not opened yet as far as is known; the oldest first. */
    #parcels = [];
    #beside;
    #pipe;
    constructor(beside, pipe, mayReach) {
        this.#beside = beside;
        this.#pipe = pipe;
        if (!mayReach)
            this.#reaches = false;
    }
    // Written down at once, also where it has to wait: what is sent are the values of this moment.
    post(message, transfer = [], parcels = []) {
        if (parcels.length === 0 || this.#reaches === false) {
            this.#send({ frame: this.#beside.frame(message, [...transfer, ...parcels.map(({ buffer }) => buffer)]) });
            return;
        }
        const frames = this.#beside.frameWithParcels(message, transfer, parcels);
        for (const parcel of parcels)
            this.#parcels.push(parcel.hold());
        this.#send(frames);
    }
    /** The worker has tried, and tells whether it can open parcels. */
    go(canOpen) {
        this.#reaches = canOpen;
        if (!canOpen)
            this.#releaseAll();
        for (const { frame, inFull } of this.#held.splice(0))
            this.#write(canOpen || inFull === undefined ? frame : inFull());
    }
    /** The worker has opened one. They are opened in the order they were sent. */
    forgetOldest() {
        this.#parcels.shift()?.release();
    }
    close() {
        this.#held = [];
        this.#releaseAll();
    }
    #releaseAll() {
        for (const parcel of this.#parcels.splice(0))
            parcel.release();
    }
    #send(next) {
        const isUnsure = next.inFull !== undefined && this.#reaches === undefined;
        if (isUnsure || this.#held.length > 0)
            this.#held.push(next);
        else
            this.#write(next.frame);
    }
    #write([header, body]) {
        this.bytes += header.length + body.length;
        this.#pipe.cork();
        this.#pipe.write(header);
        this.#pipe.write(body);
        this.#pipe.uncork();
    }
}
//# sourceMappingURL=outgoing.js.map