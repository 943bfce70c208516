/** The numbers from `start` up to, but not including, `stop`; made by {@link range}. */
export declare class Range implements Iterable<number> {
    /** The first number. */
    readonly start: number;
    /** The end, which is not part of the range. */
    readonly stop: number;
    /** The distance between two numbers. */
    readonly step: number;
    /** How many numbers there are. */
    readonly length: number;
    /**
     * Prefer {@link range}, which has defaults.
     *
     * @param start the first number
     * @param stop the end, not included
     * @param step the distance between two numbers; not 0
     * @throws TypeError when an argument is not a number, RangeError when it is not finite or the step is 0
     */
    constructor(start: number, stop: number, step: number);
    /**
     * The number at a place; a negative place counts from the end, as in `Array.prototype.at`.
     *
     * @param index the place, from 0
     * @returns the number, or undefined when there is none at this place
     */
    at(index: number): number | undefined;
    /** Goes through the numbers, from the first one each time it is called. */
    [Symbol.iterator](): Generator<number, void, undefined>;
}
/**
 * The whole numbers from 0 up to, but not including, `stop`. Nothing is stored: a range of a thousand million
 * numbers costs as much as one of ten. It can be gone through any number of times.
 *
 * @param stop the end, not included
 * @returns a {@link Range}, with `length` and `at(index)`
 * @throws TypeError when `stop` is not a number, RangeError when it is not finite
 * @example
 * ```js
 * import { parallel, range } from 'parathos';
 * await parallel((x) => x * x, range(5)); //=> [0, 1, 4, 9, 16]
 * range(1_000_000_000).length; //=> 1000000000
 * ```
 */
export declare function range(stop: number): Range;
/**
 * The numbers `start`, `start + step`, `start + 2 * step`, … up to, but not including, `stop`.
 *
 * @param start the first number
 * @param stop the end, not included
 * @param step the distance between two numbers, default 1; a negative one counts down, a fraction is fine
 * @returns a {@link Range}, with `length` and `at(index)`; it is empty when the step leads away from `stop`
 * @throws TypeError when an argument is not a number, RangeError when it is not finite or the step is 0
 * @example
 * ```js
 * import { range } from 'parathos';
 * [...range(10, 0, -3)]; //=> [10, 7, 4, 1]
 * [...range(0, 1, 0.25)]; //=> [0, 0.25, 0.5, 0.75]
 * ```
 */
export declare function range(start: number, stop: number, step?: number): Range;
