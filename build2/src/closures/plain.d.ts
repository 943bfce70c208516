export interface PlainCheck {
    /** Buffers met so far: two views of one buffer would become two buffers on the way to a process. */
    readonly buffers: Set<ArrayBufferLike>;
    /** Children still to look at, found one level at a time: that is how depth is known without recursion. */
    next: object[];
    /** Objects may hold nothing but primitives. */
    readonly isFlat?: boolean;
}
/**
 * Tells whether the value consists of primitives, plain arrays and objects, and collections of such.
 *
 * Buffers that it holds are added to `buffers`, and its objects are counted in `tally`.
 */
export declare function isPlain(value: unknown, buffers: Set<ArrayBufferLike>, tally?: {
    objects: number;
}): boolean;
/** Looks at one object without its children, which it appends to `next`. */
export declare function hasPlainShell(value: object, check: PlainCheck): boolean;
/** Whether a view has no properties beside its items. */
export declare function hasOnlyItems(value: ArrayBufferView): boolean;
