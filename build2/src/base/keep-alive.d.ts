/** Keeps the program alive while somebody waits for an answer: workers and their pipes do not. */
/** Returns what ends it; calling that twice does no harm. */
export declare function keepAlive(): () => void;
