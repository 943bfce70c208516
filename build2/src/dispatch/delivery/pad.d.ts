/** Fills an array up to an index, so that it keeps no holes. */
export declare function padTo(list: unknown[], length: number): void;
