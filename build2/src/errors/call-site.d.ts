/** Gives the stack from the caller of `above` on. It is written down when it is asked for: with source maps that is work. */
export type CallSite = () => string;
export declare function captureCallSite(above: (...args: never) => unknown): CallSite;
/** Joins the stack of an error that came back from a worker with the calling lines; the loop's own frames go. */
export declare function appendCallSite(error: unknown, findCallSite: CallSite): void;
