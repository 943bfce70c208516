import type { Where } from './bytes.js';
import type { MemoryFile } from './memory-file.js';
import { type Parcel } from './parcel.js';
export type Frame = readonly [header: Buffer, body: Buffer];
export interface Strips {
    readonly toOther: MemoryFile;
    readonly fromOther: MemoryFile;
}
export declare class Beside {
    #private;
    /** Bytes that did not go through the pipe, in both directions. */
    bytes: number;
    /** @param onOpened called when a parcel was opened, and may be released by whoever sent it */
    constructor(strips: Strips | undefined, onOpened: () => void);
    /**
     * The frame of a message.
     *
     * @param large buffers in it that may go beside the pipe, if there is room
     */
    frame(message: unknown, large?: readonly ArrayBuffer[]): Frame;
    /**
     * The frame of a message that has buffers in shared memory already; `inFull` makes it again with these in its bytes,
     * for who cannot open them, and to be sent in its place.
     */
    frameWithParcels(message: unknown, large: readonly ArrayBuffer[], parcels: readonly Parcel[]): {
        frame: Frame;
        inFull: () => Frame;
    };
    /** What a message from the other side has beside it. */
    load(where: Where): ArrayBuffer;
    close(): void;
}
