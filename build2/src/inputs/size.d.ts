/**
 * Tells the number of items of an array, typed array, Set, Map, range or grid. A string has none: it is walked by
 * code point, and its length counts code units.
 *
 * @returns the count, or undefined when only walking would tell
 */
export declare function sizeOf(iterable: unknown): number | undefined;
