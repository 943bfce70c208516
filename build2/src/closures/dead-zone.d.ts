/** Carries variables that have no value yet: the other side finds them as unbound as they are here. */
/** Stands for the value of a variable whose declaration has not run. */
export declare const unset: unique symbol;
/** The place of such a variable, there: whoever touches it gets what V8 throws, and why. */
export declare class UnsetCell {
    private readonly name;
    constructor(name: string);
    get value(): unknown;
    set value(_: unknown);
    private makeError;
}
/** Reads a place without an error. */
export declare function readCell(cell: {
    readonly value: unknown;
} | undefined): unknown;
/** Places for those variables that have no value. */
export declare function unsetCells(variables: readonly {
    readonly name: string;
}[], values: readonly unknown[]): Map<string, UnsetCell>;
