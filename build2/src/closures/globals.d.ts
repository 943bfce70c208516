/** The name of a global, if the value is one. */
export declare function findGlobalName(value: object): string | undefined;
/** The global of a name; a box, or undefined when this runtime lacks it. */
export declare function findGlobal(name: string): {
    readonly value: unknown;
} | undefined;
