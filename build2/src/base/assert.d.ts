/** Reports states that cannot be: a bug of ours, never of the caller. */
export declare function bug(what: string): never;
/** Ends an exhaustive switch: the compiler proves that nothing is left. */
export declare function never(value: never): never;
