/** Tells promises and their like from other values. */
export declare function isThenable(value: unknown): value is PromiseLike<unknown>;
