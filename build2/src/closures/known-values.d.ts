/** Remembers, for this thread, which values came from which reference, and which functions were made from a message. */
import type { FunctionNode, Reference } from './nodes.js';
/** How a function that was decoded here can be encoded again without looking into it. */
export interface Origin {
    readonly node: FunctionNode;
    /** What the function said of itself where it was written. */
    readonly original: string;
    /** The present values of its variables, in the order of `node.bindings`. */
    readBindings(): readonly unknown[];
    readonly parent?: unknown;
    readonly computedKeys?: readonly unknown[];
    /** Reads the `#private` fields of an instance. */
    readPrivates?(instance: object): readonly unknown[];
    readStaticPrivates?(): readonly unknown[];
}
/** Keeps both ways: the reference of a value, and the value of a reference, so that nothing is imported on the way back. */
export declare function noteReference(value: unknown, reference: Reference): void;
export declare function findNotedReference(value: object): Reference | undefined;
/** The value of a reference that passed here before; a box, since the value may be anything. */
export declare function findNotedValue(reference: Reference): {
    readonly value: unknown;
} | undefined;
export declare function noteOrigin(fn: object, origin: Origin): void;
export declare function findOrigin(fn: object): Origin | undefined;
