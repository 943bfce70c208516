/** Shoots workers, stops them and lets them go on, resizes pools: what and when follows from the seed. */
import { setTimeout as delay } from 'node:timers/promises';
import { seededRandom } from '../../test/dispatch/random.js';
import { listWorkers } from './workers.js';
/** A worker that is younger may still boot, if a machine that is busy does not take longer. */
const leastBootMs = 2000;
export class Disturber {
    #isOver = false;
    #stopped = new Set();
    /** When each worker was seen first. */
    #seenAt = new Map();
    #random;
    #pools;
    #figures;
    constructor(seed, pools, figures) {
        this.#random = seededRandom(seed * 7_000_003);
        this.#pools = pools;
        this.#figures = figures;
    }
    /** Goes on until `end` is called. */
    async run() {
        while (!this.#isOver) {
            await delay(50 + this.#random.below(500));
            this.#disturb();
        }
    }
    /** From now on nothing is disturbed, and what was stopped goes on. */
    end() {
        this.#isOver = true;
        for (const pid of this.#stopped)
            this.#signal(pid, 'SIGCONT');
    }
    #disturb() {
        if (this.#isOver)
            return;
        // Both are drawn in any case, so that the rest of the plan does not depend on what is there.
        const what = this.#random.below(100);
        const which = this.#random.below(1_000_000);
        if (what < 15) {
            this.#pools[which % this.#pools.length].resize(1 + (which % 4));
            this.#figures.resizes++;
            return;
        }
        const workers = this.#listTargets(which);
        const pid = workers[which % Math.max(1, workers.length)];
        if (pid === undefined)
            return;
        if (what < 40 && process.platform !== 'win32')
            this.#stop(pid, which % 900);
        else if (this.#signal(pid, what < 90 ? 'SIGKILL' : 'SIGTERM'))
            this.#figures.kills++;
    }
    // One that boots is shot now and then; were it done again and again, pools would rightly give up.
    #listTargets(which) {
        const workers = listWorkers();
        const now = performance.now();
        for (const pid of workers)
            if (!this.#seenAt.has(pid))
                this.#seenAt.set(pid, now);
        if (which % 12 === 0)
            return workers;
        const bootMs = Math.max(leastBootMs, ...this.#pools.map((pool) => 3 * meanBootMs(pool)));
        return workers.filter((pid) => now - (this.#seenAt.get(pid) ?? now) > bootMs);
    }
    #stop(pid, forMs) {
        if (!this.#signal(pid, 'SIGSTOP'))
            return;
        this.#figures.stops++;
        this.#stopped.add(pid);
        setTimeout(() => {
            this.#stopped.delete(pid);
            this.#signal(pid, 'SIGCONT');
        }, forMs);
    }
    #signal(pid, signal) {
        try {
            return process.kill(pid, signal);
        }
        catch {
            return false; // it ended since it was listed
        }
    }
}
function meanBootMs(pool) {
    const { timeMs, workers } = pool.stats();
    return timeMs.boot / Math.max(1, workers.started - workers.crashed);
}
//# sourceMappingURL=disturber.js.map