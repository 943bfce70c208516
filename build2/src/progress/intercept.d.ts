/** Leads what a program writes to a terminal past the bars that stand there. */
/** A stream whose writes go through us until `restore` is called. */
export interface Intercepted {
    /** Writes as if nothing were intercepted. */
    readonly raw: NodeJS.WriteStream['write'];
    /** Gives the stream its own `write` back, and writes the unfinished line. */
    restore(): void;
}
/**
 * Catches the whole lines written to a stream. An unfinished line is kept until its end comes or the bars are gone: it
 * cannot stand above them, and below them it would be overwritten.
 *
 * @param onLines gets a function that does the writing, to be called when the cursor is where lines may be written
 */
export declare function interceptWrites(stream: NodeJS.WriteStream, onLines: (write: () => void) => void): Intercepted;
