/** The clock of a measurement; while it runs it watches the process: the pauses of its event loop, and its memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
/** Often enough for pauses that people notice, seldom enough to cost nothing. */
const everyMs = 10;
export class Clock {
    #startedAt = 0;
    #before = 0;
    #highest = 0;
    #timer;
    #pauses = monitorEventLoopDelay({ resolution: everyMs });
    start() {
        this.#before = process.memoryUsage.rss();
        this.#pauses.enable();
        // Watching must not keep the program alive when what it waits for fails.
        this.#timer = setInterval(() => this.#look(), everyMs).unref();
        this.#startedAt = performance.now();
    }
    get elapsedMs() {
        return performance.now() - this.#startedAt;
    }
    /** Call it when the time was read. */
    async end() {
        this.#look();
        // The pause before the end is only noted when the loop has turned once more.
        await delay(3 * everyMs);
        clearInterval(this.#timer);
        this.#pauses.disable();
        return { pauseMs: Math.max(0, this.#pauses.max / 1e6 - everyMs), grownMib: (this.#highest - this.#before) / 2 ** 20 };
    }
    #look() {
        this.#highest = Math.max(this.#highest, process.memoryUsage.rss());
    }
}
//# sourceMappingURL=clock.js.map