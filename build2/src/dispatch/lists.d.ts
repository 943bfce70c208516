/** Arrays and typed arrays can be read by index, as long as nobody changed what iterating them means. */
export declare function isPlainList(value: unknown): value is ArrayLike<unknown>;
/** Up to `most` items of each list from `start` on: as far as all of them go, and up to the first promise. */
export declare function readColumns(lists: readonly ArrayLike<unknown>[], start: number, most: number): unknown[][];
export declare function expectRejections(list: ArrayLike<unknown>): void;
