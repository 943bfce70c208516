export interface LineWriter {
    write(text: string): void;
    /** Writes what is left without an end of line. */
    end(): void;
}
export declare function openLines(stream: 'stdout' | 'stderr'): LineWriter;
/** Writes all unfinished lines: at the end of a run, and when the caller exits. */
export declare function endLines(): void;
