/** Every combination of some named values, computed when it is asked for. */
import { misuse, wrongType } from '../errors/usage.js';
/** All combinations as objects, the last key moving fastest; made by {@link grid}. */
export class Grid {
    /** How many combinations there are. */
    length;
    /** Each key with the values it takes, in order. */
    axes;
    /**
     * Prefer {@link grid}, which infers the type of the combinations.
     *
     * @param axes pairs of a key and the values it takes
     * @throws TypeError when there are more combinations than can be counted
     */
    constructor(axes) {
        this.axes = axes;
        this.length = axes.reduce((product, [, values]) => product * values.length, 1);
        if (this.length > Number.MAX_SAFE_INTEGER) {
            throw misuse(`This grid has ${this.length} combinations, more than can be counted exactly (2 ** 53 - 1).`);
        }
    }
    /**
     * The combination at a place; a negative place counts from the end, as in `Array.prototype.at`.
     *
     * @param index the place, from 0
     * @returns a new object, or undefined when there is none at this place
     */
    at(index) {
        const whole = Math.trunc(index) || 0;
        const place = whole < 0 ? whole + this.length : whole;
        return place >= 0 && place < this.length ? makePoint(this.axes, place) : undefined;
    }
    /** Goes through the combinations, from the first one each time it is called; each is an object of its own. */
    *[Symbol.iterator]() {
        for (let place = 0; place < this.length; place += 1)
            yield makePoint(this.axes, place);
    }
}
/**
 * Every combination of some named values (their Cartesian product), as plain objects; the last key moves fastest.
 * The combinations are not stored, so a grid of millions costs as much as its axes.
 *
 * @param axes an object whose values are arrays or other iterables. They are read once, at the call. With no key
 * there is one combination, `{}`; with an empty axis there is none.
 * @returns a {@link Grid}, with `length` and `at(index)`; it can be gone through any number of times
 * @throws TypeError when `axes` is not a plain object, or one of its values is not iterable
 * @example
 * ```js
 * import { grid, parallel } from 'parathos';
 * const points = grid({ depth: [2, 4], rate: [0.1, 0.3] });
 * points.length; //=> 4
 * points.at(1); //=> { depth: 2, rate: 0.3 }
 * await parallel(({ depth, rate }) => depth * rate * 10, points); //=> [2, 6, 4, 12]
 * ```
 */
export function grid(axes) {
    if (!isPlainObject(axes))
        throw wrongType('axes', 'a plain object of iterables, as in grid({ a: [1, 2] })', axes);
    return new Grid(Object.keys(axes).map((key) => [key, readAxis(key, axes[key])]));
}
function readAxis(key, values) {
    const isIterable = values !== null && values !== undefined && typeof values[Symbol.iterator] === 'function';
    if (!isIterable)
        throw wrongType(`axes.${key}`, 'an array or another iterable', values);
    return [...values];
}
function isPlainObject(value) {
    if (typeof value !== 'object' || value === null || Symbol.iterator in value)
        return false;
    const prototype = Object.getPrototypeOf(value);
    // The second case is Object.prototype of another realm, such as node:vm's.
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function makePoint(axes, place) {
    let rest = place;
    const entries = axes.toReversed().map(([key, values]) => {
        const value = values[rest % values.length];
        rest = Math.floor(rest / values.length);
        return [key, value];
    });
    // fromEntries defines properties: a key called `__proto__` becomes a property and not the prototype.
    return Object.fromEntries(entries.reverse());
}
//# sourceMappingURL=grid.js.map