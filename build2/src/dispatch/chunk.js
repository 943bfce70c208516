let nextChunkId = 1;
export class Chunk {
    id = nextChunkId++;
    run;
    columns;
    count;
    traits;
    /** Tasks not settled yet. */
    open;
    /** What its worker was told to leave alone after an error. */
    stopOnError = 'nothing';
    /** Tasks that began and are not settled: by offset, with the time they began. */
    running = new Map();
    #indexes;
    #settled;
    /** @param indexes the place in the input of the first task (the others follow), or of each */
    constructor(run, indexes, columns, count, traits) {
        this.run = run;
        this.#indexes = indexes;
        this.columns = columns;
        this.count = count;
        this.open = count;
        this.traits = traits;
        this.#settled = new Uint8Array(count);
    }
    indexAt(offset) {
        return typeof this.#indexes === 'number' ? this.#indexes + offset : (this.#indexes[offset] ?? -1);
    }
    /** The items of one task. */
    argsAt(offset) {
        return this.columns.map((column) => column[offset]);
    }
    isSettled(offset) {
        return this.#settled[offset] === 1;
    }
    /** Marks tasks as settled; returns false where they were already: a late message changes nothing. */
    settle(offset, count = 1) {
        if (this.#settled[offset] !== 0)
            return false;
        this.#settled.fill(1, offset, offset + count);
        this.open -= count;
        if (this.running.size > 0)
            for (let at = offset; at < offset + count; at++)
                this.running.delete(at);
        return true;
    }
    /** The worker has left alone what had not begun: nothing will be told of it. */
    forgetWaiting() {
        for (const offset of this.openOffsets())
            if (!this.running.has(offset))
                this.settle(offset);
    }
    /** Offsets of the tasks that are not settled. */
    openOffsets() {
        const offsets = [];
        for (let offset = 0; offset < this.count; offset++)
            if (!this.isSettled(offset))
                offsets.push(offset);
        return offsets;
    }
    /** A new chunk of some of these tasks, to be sent again. */
    pick(offsets, traits = {}) {
        const columns = this.columns.map((column) => offsets.map((offset) => column[offset]));
        const indexes = offsets.map((offset) => this.indexAt(offset));
        return new Chunk(this.run, indexes, columns, offsets.length, { ...this.traits, ...traits });
    }
}
//# sourceMappingURL=chunk.js.map