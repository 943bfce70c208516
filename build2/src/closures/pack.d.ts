/** Lists of numbers as one typed array: copied as a block, where V8 would write and read number by number. */
/** What the lists are that an array holds: itself one of values, or columns that are each one. */
export type Packing = 'list' | 'columns' | undefined;
/** The value with its lists of numbers packed; the very value where there are none. */
export declare function packLists(value: unknown, packing: Packing): unknown;
export declare function isOurBlock(buffer: ArrayBuffer): boolean;
