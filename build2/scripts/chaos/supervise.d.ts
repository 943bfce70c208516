export interface Supervision {
    /** After that it is given up. */
    readonly atMostSeconds: number;
    /** What the program prints when it has nothing more to do. */
    readonly lastWord: string;
    /** Flags of Node for the program. */
    readonly flags?: readonly string[];
}
/** @returns what went wrong, if anything did */
export declare function superviseProgram(file: URL, args: readonly string[], { atMostSeconds, lastWord, flags }: Supervision): Promise<string | undefined>;
