/** A promise where there is something to wait for. */
export declare function registerLoaders(flags?: readonly string[]): Promise<void> | undefined;
