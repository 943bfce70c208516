/** One scope around a function, from the inside out. Reading a property reads the variable. */
export interface Scope {
    readonly kind: string;
    readonly object: Record<string, unknown>;
}
export interface FunctionInside {
    readonly kind: 'function';
    /** What the function says of itself. */
    readonly text: string;
    readonly scriptId: string;
    readonly line: number;
    readonly column: number;
    readonly scopes: readonly Scope[];
}
export interface BoundInside {
    readonly kind: 'bound';
    readonly target: unknown;
    readonly self: unknown;
    readonly args: readonly unknown[];
}
/** Looks into a function. Undefined for native functions that are not bound, and without an inspector. */
export declare function lookInside(fn: object): FunctionInside | BoundInside | undefined;
/** The `#private` members of an object, in the order they were put there: a class's after its parent's. */
export declare function readPrivates(object: object): {
    readonly name: string;
    readonly value: unknown;
}[];
/** What a proxy stands before. Undefined without an inspector. */
export declare function readProxy(proxy: object): {
    readonly target: unknown;
    readonly handler: unknown;
} | undefined;
