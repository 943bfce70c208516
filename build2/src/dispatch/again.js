/** What a run sends a second time: at once, or after a wait in which no worker takes part. */
import { toDelay } from '../base/timer.js';
import { outOfRange } from '../errors/usage.js';
export class Again {
    #chunks = [];
    #timers = new Set();
    #isClosed = false;
    #settings;
    #wake;
    /** @param wake called when a task has waited long enough */
    constructor(settings, wake) {
        this.#settings = settings;
        this.#wake = wake;
    }
    get hasSome() {
        return this.#chunks.length > 0;
    }
    /** Whether the next chunk needs a worker without any other. */
    get needsAlone() {
        return this.#chunks[0]?.traits.alone ?? false;
    }
    push(chunks) {
        if (!this.#isClosed)
            this.#chunks.push(...chunks);
    }
    /** The task threw in this try, and is tried again. Throws what the function that tells the wait throws. */
    retry(task, attempt, reason) {
        const waitMs = this.#waitAfter(attempt, reason);
        if (waitMs === 0) {
            this.push([task]);
            return;
        }
        // That function may have ended the run.
        if (this.#isClosed)
            return;
        const timer = setTimeout(() => {
            this.#timers.delete(timer);
            this.push([task]);
            this.#wake();
        }, toDelay(waitMs));
        // A pending run keeps the program alive, not its waits.
        timer.unref();
        this.#timers.add(timer);
    }
    /**
     * The next chunk.
     *
     * @param most how many tasks it may have; the others stay first in line
     * @param limit tasks from this index on are not wanted any more
     */
    next(most, limit) {
        for (let chunk = this.#chunks.shift(); chunk !== undefined; chunk = this.#chunks.shift()) {
            if (chunk.indexAt(0) >= limit)
                continue;
            if (chunk.count <= most)
                return chunk;
            const offsets = chunk.openOffsets();
            this.#chunks.unshift(chunk.pick(offsets.slice(most)));
            return chunk.pick(offsets.slice(0, most));
        }
        return undefined;
    }
    /** The run is over: nothing is sent again. */
    close() {
        this.#isClosed = true;
        this.#chunks.length = 0;
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#timers.clear();
    }
    #waitAfter(attempt, reason) {
        const { retryDelay } = this.#settings;
        if (typeof retryDelay === 'number')
            return retryDelay;
        const waitMs = retryDelay(attempt, reason);
        if (typeof waitMs === 'number' && waitMs >= 0 && waitMs < Infinity)
            return waitMs;
        throw outOfRange('what retryDelay returned', 'a number of milliseconds from 0', waitMs);
    }
}
//# sourceMappingURL=again.js.map