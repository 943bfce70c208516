import { describeProcess, listWorkers } from './workers.js';
export class Watch {
    #calls = new Map();
    #patienceMs;
    #timer;
    /** @param onHang is given a report of the call that hangs */
    constructor(patienceMs, pools, onHang) {
        this.#patienceMs = patienceMs;
        this.#timer = setInterval(() => {
            const late = this.#findLate();
            if (late !== undefined)
                onHang(this.#describe(late, pools));
        }, 1000);
    }
    /** Awaits a call, under the eye of the watch. */
    async over(plan, call) {
        this.#calls.set(plan, performance.now());
        try {
            await call();
        }
        finally {
            this.#calls.delete(plan);
        }
    }
    end() {
        clearInterval(this.#timer);
    }
    #findLate() {
        for (const [plan, since] of this.#calls)
            if (performance.now() - since > this.#patienceMs)
                return plan;
        return undefined;
    }
    #describe(late, pools) {
        const others = [...this.#calls].map(([{ name, where, reading }, since]) => `${name} ${where} ${reading}, ${Math.round(performance.now() - since)} ms`);
        return [
            `HANG: call ${late.name} is not over after ${this.#patienceMs} ms`,
            JSON.stringify(late),
            ...Object.entries(pools).map(([name, pool]) => `${name}:\n${String(pool.stats())}`),
            'calls under way:', ...others,
            'workers:', ...listWorkers().map(describeProcess),
            `what keeps the program alive: ${process.getActiveResourcesInfo().join(', ')}`,
        ].join('\n');
    }
}
//# sourceMappingURL=watch.js.map