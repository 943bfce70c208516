/** Writes to streams that may be gone. */
/**
 * Writes text; that nobody reads it any more is no reason to end a run. A stream reports a closed pipe or terminal as
 * an 'error' event, which would be an uncaught exception where nobody listens.
 */
export declare function writeSafely(stream: NodeJS.WriteStream, text: string, write?: {
    (buffer: Uint8Array | string, cb?: (err?: Error | null) => void): boolean;
    (str: Uint8Array | string, encoding?: BufferEncoding, cb?: (err?: Error | null) => void): boolean;
}): void;
