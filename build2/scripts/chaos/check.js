/** Compares what came of a call with what a loop in the caller would give. */
import { isDeepStrictEqual } from 'node:util';
import { TaskTimeoutError, WorkerCrashError } from '../../src/index.js';
import { answer, indexOfValue, isHit } from './tasks.js';
export class Checker {
    /** Tasks that came, each at most once. */
    came = new Set();
    #plan;
    #figures;
    #report;
    constructor(plan, figures, report) {
        this.#plan = plan;
        this.#figures = figures;
        this.#report = report;
    }
    /** A value was delivered; without an index, it must tell by itself. */
    value(value, index = indexOfValue(value)) {
        if (!this.#note(index))
            return;
        if (this.#fails(index))
            this.lose(`task ${index} gave a value though it had to fail`);
        else if (!isDeepStrictEqual(value, answer(index, this.#plan.recipe)))
            this.lose(`task ${index} gave ${String(value).slice(0, 100)}`);
    }
    /** The outcome of a task, from `settled()`. */
    outcome(outcome, index) {
        if (outcome.status === 'fulfilled')
            this.value(outcome.value, index);
        else if (this.#note(index) && !this.#isRightFailure(outcome.reason, index))
            this.lose(`task ${index} failed with ${describe(outcome.reason)}`);
    }
    /** The reading is over. `isReason` knows what it was ended with by another hand, if it was. */
    end(ending, isOrdered, isReason) {
        const { count, reading } = this.#plan;
        if (ending.kind === 'thrown') {
            if (isReason?.(ending.reason) !== true)
                this.#endWithFailure(ending.reason, isOrdered);
        }
        else if (ending.kind === 'end' && this.came.size !== count) {
            this.lose(`${this.came.size} of ${count} came, then the end (${reading})`);
        }
    }
    lose(what) {
        this.#figures.losses++;
        this.#report(what);
    }
    #note(index) {
        if (this.came.has(index)) {
            this.#figures.doubles++;
            this.#report(`task ${index} came twice`);
            return false;
        }
        this.came.add(index);
        this.#figures.tasks++;
        if (index < 0 || index >= this.#plan.count)
            this.lose(`task ${index} came, of ${this.#plan.count}`);
        return true;
    }
    #endWithFailure(reason, isOrdered) {
        const failing = Array.from({ length: this.#plan.count }, (_, place) => place).filter((index) => this.#fails(index));
        const next = isOrdered ? [this.came.size] : failing.filter((index) => !this.came.has(index));
        const late = reason instanceof TaskTimeoutError ? [reason.index] : [];
        if ([...next, ...late].some((index) => this.#isRightFailure(reason, index)))
            return;
        this.lose(`after ${this.came.size} of ${this.#plan.count}, it ended with ${describe(reason)}`);
    }
    #fails(index) {
        const { recipe: { trouble } } = this.#plan;
        return isHit(index, trouble) && trouble?.kind.endsWith('once') !== true;
    }
    #isRightFailure(reason, index) {
        const { recipe: { trouble }, timeout } = this.#plan;
        if (timeout !== undefined && reason instanceof TaskTimeoutError && reason.index === index) {
            if (!this.#fails(index))
                this.#figures.late++;
            return true;
        }
        if (!this.#fails(index))
            return false;
        this.#figures.failures++;
        if (trouble?.kind === 'dies')
            return reason instanceof WorkerCrashError && reason.index === index;
        return reason instanceof RangeError && reason.message === `task ${index}`;
    }
}
function describe(reason) {
    return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
}
//# sourceMappingURL=check.js.map