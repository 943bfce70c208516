/** Watches the time of running tasks: calls back for one that runs longer than its run allows. */
import { toDelay } from '../base/timer.js';
export class TaskClock {
    #timers = new Map();
    #onLate;
    constructor(onLate) {
        this.#onLate = onLate;
    }
    /** A task began in its worker. */
    start(handle, chunk, offset) {
        const { timeoutMs } = chunk.run.plan.settings;
        if (!Number.isFinite(timeoutMs))
            return;
        const timers = this.#timers.get(chunk) ?? new Map();
        this.#timers.set(chunk, timers);
        const isLate = () => chunk.running.has(offset) && handle.chunks.has(chunk.id);
        // Race: the caller was busy while the task ended in time; the timer fires before Node reads the result that
        // lies in the pipe. So a late task gets one more turn of the loop, in which the pipes are read.
        const timer = setTimeout(() => {
            setImmediate(() => { if (isLate())
                this.#onLate(handle, chunk, offset); });
        }, toDelay(timeoutMs));
        // A pending run keeps the program alive, not its clock.
        timer.unref();
        timers.set(offset, timer);
    }
    /** Tasks of a chunk are settled. */
    stop(chunk, offset, count) {
        const timers = this.#timers.get(chunk);
        if (timers === undefined)
            return;
        for (let at = offset; at < offset + count; at++) {
            clearTimeout(timers.get(at));
            timers.delete(at);
        }
        if (timers.size === 0)
            this.#timers.delete(chunk);
    }
    /** The chunk has left its worker. */
    forget(chunk) {
        this.stop(chunk, 0, chunk.count);
    }
}
//# sourceMappingURL=clock.js.map