/** Holds the numbers of one run and turns them into a state. */
import { systemClock } from './clock.js';
import { Estimator } from './eta.js';
export function createMeter(label, total, clock = systemClock) {
    const startMs = clock.now();
    const estimator = new Estimator(startMs);
    let done = 0;
    let failed = 0;
    let goal = total;
    let endMs;
    let state = 'running';
    function read() {
        const nowMs = endMs ?? clock.now();
        if (endMs === undefined)
            estimator.sample(nowMs, done, goal);
        const elapsedMs = nowMs - startMs;
        const isOver = state !== 'running';
        return {
            label,
            done,
            // A source may turn out to be longer than it said: "12 of 10" helps nobody.
            total: goal === undefined ? undefined : Math.max(goal, done),
            failed,
            elapsedMs,
            etaMs: isOver ? (state === 'done' ? 0 : undefined) : estimator.etaMs(nowMs),
            ratePerSecond: isOver ? (elapsedMs > 0 ? (done * 1000) / elapsedMs : 0) : estimator.ratePerSecond(nowMs),
            state,
        };
    }
    return {
        clock,
        read,
        note(newDone, newFailed, newTotal) {
            done = newDone;
            failed = newFailed;
            if (newTotal !== undefined)
                goal = newTotal;
        },
        end(outcome) {
            if (state !== 'running')
                return;
            state = outcome;
            endMs = clock.now();
        },
    };
}
//# sourceMappingURL=meter.js.map