/** What an iterable yields. */
export type ItemOf<I> = I extends Iterable<infer Item> ? Item : never;
/** The axes of a grid: each key with the values it takes. */
export type GridAxes = Record<string, Iterable<unknown>>;
/** All combinations as objects, the last key moving fastest; made by {@link grid}. */
export declare class Grid<Point> implements Iterable<Point> {
    /** How many combinations there are. */
    readonly length: number;
    /** Each key with the values it takes, in order. */
    readonly axes: readonly (readonly [key: string, values: readonly unknown[]])[];
    /**
     * Prefer {@link grid}, which infers the type of the combinations.
     *
     * @param axes pairs of a key and the values it takes
     * @throws TypeError when there are more combinations than can be counted
     */
    constructor(axes: readonly (readonly [key: string, values: readonly unknown[]])[]);
    /**
     * The combination at a place; a negative place counts from the end, as in `Array.prototype.at`.
     *
     * @param index the place, from 0
     * @returns a new object, or undefined when there is none at this place
     */
    at(index: number): Point | undefined;
    /** Goes through the combinations, from the first one each time it is called; each is an object of its own. */
    [Symbol.iterator](): Generator<Point, void, undefined>;
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
export declare function grid<T extends GridAxes>(axes: T): Grid<{
    [K in keyof T]: ItemOf<T[K]>;
}>;
