/** A row of evenly spaced numbers that is computed, not stored. */
import { outOfRange, wrongType } from '../errors/usage.js';
/** The numbers from `start` up to, but not including, `stop`; made by {@link range}. */
export class Range {
    /** The first number. */
    start;
    /** The end, which is not part of the range. */
    stop;
    /** The distance between two numbers. */
    step;
    /** How many numbers there are. */
    length;
    /**
     * Prefer {@link range}, which has defaults.
     *
     * @param start the first number
     * @param stop the end, not included
     * @param step the distance between two numbers; not 0
     * @throws TypeError when an argument is not a number, RangeError when it is not finite or the step is 0
     */
    constructor(start, stop, step) {
        checkFinite('start', start);
        checkFinite('stop', stop);
        checkFinite('step', step);
        if (step === 0)
            throw outOfRange('step', 'a number other than 0', step);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = countSteps(start, stop, step);
    }
    /**
     * The number at a place; a negative place counts from the end, as in `Array.prototype.at`.
     *
     * @param index the place, from 0
     * @returns the number, or undefined when there is none at this place
     */
    at(index) {
        const whole = Math.trunc(index) || 0;
        const place = whole < 0 ? whole + this.length : whole;
        return place >= 0 && place < this.length ? this.start + place * this.step : undefined;
    }
    /** Goes through the numbers, from the first one each time it is called. */
    *[Symbol.iterator]() {
        // Not by adding the step again and again: that would add up the rounding errors of fractions.
        for (let place = 0; place < this.length; place += 1)
            yield this.start + place * this.step;
    }
}
export function range(startOrStop, stop, step = 1) {
    if (stop !== undefined)
        return new Range(startOrStop, stop, step);
    checkFinite('stop', startOrStop);
    return new Range(0, startOrStop, step);
}
function countSteps(start, stop, step) {
    const steps = (stop - start) / step;
    const nearest = Math.round(steps);
    // (1.3 - 1) / 0.1 is a hair more than 3 in floating point: without this, `stop` itself would become an item.
    const rounding = (4 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(stop))) / Math.abs(step);
    const isWhole = Number.isInteger(start) && Number.isInteger(stop) && Number.isInteger(step);
    const length = Math.max(0, !isWhole && Math.abs(steps - nearest) <= rounding ? nearest : Math.ceil(steps));
    if (length > Number.MAX_SAFE_INTEGER)
        throw outOfRange('the length of the range', 'at most 2 ** 53 - 1', length);
    return length;
}
function checkFinite(name, value) {
    if (typeof value !== 'number')
        throw wrongType(name, 'a number', value);
    if (!Number.isFinite(value))
        throw outOfRange(name, 'a finite number', value);
}
//# sourceMappingURL=range.js.map