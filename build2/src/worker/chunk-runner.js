import { Outbox } from './outbox.js';
/** Tasks that took less than this together are called more at a time. */
const briefMs = 0.05;
/** A task that is late all of a sudden keeps the results of so many others, at most, from being sent. */
const longestStretch = 16;
export class ChunkRunner {
    /** Async tasks of this chunk in flight. */
    inFlight = 0;
    /** A task threw, and nothing of its run is wanted any more. */
    stopsRun = false;
    run;
    /** The offsets of the async tasks in flight. */
    #following = new Set();
    #next = 0;
    /** The task that was announced last. */
    #announced = -1;
    #isSending = false;
    /** How many tasks are called without a look at the clock. */
    #stretch = 1;
    /** Looked at before each call: in place, a task may itself end its run. */
    #state = { isStopped: false };
    #ended = false;
    /** The offset after the last task that is run here. */
    #end;
    #startedAt = performance.now();
    #columns;
    #message;
    #host;
    #outbox;
    constructor(message, run, host) {
        this.run = run;
        this.#message = message;
        this.#end = message.count;
        this.#host = host;
        this.#outbox = new Outbox(message.chunk, run.codec, host.post, { eager: message.announce, memory: host.memory });
    }
    /** Decodes the items. A promise where a module has to be imported for them. */
    load() {
        try {
            const decoded = this.run.codec.decode(this.#message.body);
            if (decoded instanceof Promise) {
                return decoded.then((box) => { this.#columns = box.value; }, (error) => { this.#rejectAll(error); });
            }
            this.#columns = decoded.value;
        }
        catch (error) {
            this.#rejectAll(error);
        }
        return undefined;
    }
    /** Starts tasks until there is no room or nothing left. Sync tasks are over when it returns. */
    fill(inFlight) {
        const columns = this.#columns;
        if (columns === undefined || this.#isSending)
            return;
        let room = this.run.concurrency - inFlight;
        while (room > 0 && !this.#state.isStopped && this.#next < this.#end) {
            if (this.#isHeavy()) {
                this.#giveBack();
                break;
            }
            if (!this.#announce(this.#next))
                return;
            if (this.#runStretch(columns))
                room--;
        }
        this.#endIfDone();
    }
    get chunk() {
        return this.#message.chunk;
    }
    /** The pool waits for this task no more: whatever becomes of it, its place is free. */
    abandon(offset) {
        if (!this.#following.delete(offset))
            return;
        this.inFlight--;
        this.#goOn();
    }
    stop() {
        this.#state.isStopped = true;
        this.#endIfDone();
    }
    // Race: a task announces itself and ends the process, while the pipe is full and its announcement still in this
    // process. The pool would blame a task before it. So a task begins when its announcement is on its way.
    #announce(offset) {
        if (!this.#message.announce || this.#announced === offset)
            return true;
        this.#announced = offset;
        this.#host.post({ kind: 'started', chunk: this.#message.chunk, offset });
        const sending = this.#host.sending();
        if (sending === undefined)
            return true;
        this.#isSending = true;
        void sending.then(() => {
            this.#isSending = false;
            this.#host.moved();
        });
        return false;
    }
    /**
     * Calls fn for some tasks in a row, as long as they are sync. Nothing else is done per task: a look at the clock
     * costs more than a small task.
     *
     * @returns whether the last task of the stretch goes on after its call
     */
    #runStretch(columns) {
        const first = this.#next;
        const until = this.#message.announce ? first + 1 : Math.min(first + this.#stretch, this.#end);
        const values = this.#outbox.open(first);
        const before = values.length;
        let promise;
        try {
            promise = this.run.callMany(columns, first, until, values, this.#state);
        }
        catch (error) {
            const offset = first + values.length - before;
            this.#next = offset + 1;
            this.#stretch = 1;
            this.#reject(offset, error);
            return false;
        }
        const offset = first + values.length - before;
        this.#next = promise === undefined ? offset : offset + 1;
        this.#stretch = this.#outbox.look() < briefMs ? Math.min(this.#stretch * 2, longestStretch) : 1;
        if (promise === undefined)
            return false;
        this.inFlight++;
        this.#following.add(offset);
        void this.#follow(offset, promise, performance.now());
        return true;
    }
    async #follow(offset, promise, startedAt) {
        try {
            const value = await promise;
            if (this.#isWanted(offset))
                this.#outbox.fulfil(offset, value);
        }
        catch (error) {
            if (this.#isWanted(offset))
                this.#reject(offset, error, performance.now() - startedAt);
        }
        if (!this.#following.delete(offset))
            return;
        this.inFlight--;
        this.#goOn();
    }
    // Tasks of one function need not be alike. Those that wait here behind heavy ones are better shared out again.
    #isHeavy() {
        const { returnAfterMs } = this.#message;
        if (returnAfterMs === undefined || this.#next === 0 || this.#announced === this.#next)
            return false;
        return this.#outbox.lookedAt - this.#startedAt > returnAfterMs;
    }
    #giveBack() {
        this.#outbox.flush();
        this.#host.post({ kind: 'returned', chunk: this.#message.chunk, offset: this.#next });
        this.#end = this.#next;
    }
    #isWanted(offset) {
        return !this.#state.isStopped && this.#following.has(offset);
    }
    #goOn() {
        // With one task at a time the next one starts at once; else the loop shares out the room.
        if (this.run.concurrency === 1)
            this.fill(this.#host.inFlight());
        else
            this.#endIfDone();
        this.#host.moved();
    }
    #reject(offset, error, ms) {
        this.#outbox.reject(offset, error, ms);
        if (this.#message.stopOnError === 'nothing')
            return;
        this.stopsRun = this.#message.stopOnError === 'run';
        // Not stopped: what is in flight may stand before the failed task, and is waited for.
        this.#next = this.#end;
    }
    #rejectAll(error) {
        for (let offset = 0; offset < this.#end && !this.#state.isStopped; offset++) {
            this.#reject(offset, error);
        }
        this.#next = this.#end;
        this.#columns = [];
    }
    #endIfDone() {
        if (this.#ended || this.inFlight > 0)
            return;
        if (!this.#state.isStopped && this.#next < this.#end) {
            // Async tasks may be waiting for their turn, but what is fulfilled should not wait with them.
            this.#outbox.flush();
            return;
        }
        this.#ended = true;
        this.#outbox.flush();
        this.#host.ended();
    }
}
//# sourceMappingURL=chunk-runner.js.map