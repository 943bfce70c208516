import { type MemoryFile } from './memory-file.js';
/** Where in the strip a buffer is. */
export interface Place {
    readonly at: number;
    readonly length: number;
}
export declare class StripWriter {
    #private;
    constructor(file: MemoryFile, aheadBytes?: number);
    /** Undefined where there is no room for it now. */
    put(bytes: Uint8Array): Place | undefined;
    /** A point to go back to, where what is put from now on turns out not to be sent. */
    mark(): Place | undefined;
    backTo(mark: Place | undefined): void;
    close(): void;
}
export declare class StripReader {
    #private;
    constructor(file: MemoryFile);
    /** Copies a buffer out; its place is free from then on. */
    take({ at, length }: Place): ArrayBuffer;
}
