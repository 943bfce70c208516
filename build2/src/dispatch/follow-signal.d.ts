/** Ties a run to an AbortSignal, without leaving a listener behind. */
/** Returns what unties it. */
export declare function followSignal(signal: AbortSignal, abort: (reason: unknown) => void): () => void;
