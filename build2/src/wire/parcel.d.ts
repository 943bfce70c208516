import { type MemoryFile } from './memory-file.js';
/** How another process of the same user comes to a file that has no name. */
export interface Label {
    readonly path: string;
    /** Says that what the path leads to is the file that was meant. */
    readonly inode: number;
    readonly length: number;
}
/** A buffer as it was when the parcel was made. Whoever holds the parcel keeps the memory; at the last release it is gone. */
export declare class Parcel {
    #private;
    /** The buffer that stands for it in the message. */
    readonly buffer: ArrayBuffer;
    constructor(buffer: ArrayBuffer, file: MemoryFile);
    get label(): Label;
    hold(): this;
    release(): void;
}
/** Parcels of those buffers that are worth it, and for which there is room; the others travel in the message. */
export declare function makeParcels(buffers: readonly ArrayBuffer[]): Parcel[];
export declare function labelOf({ fd, inode }: MemoryFile, length: number): Label;
/** Whether this process may open the files of the one that wrote the label: some systems forbid it. */
export declare function canOpen(label: Label): boolean;
/** What is in the parcel, in memory of its own: mapped where that can be, else copied. */
export declare function openParcel(label: Label): ArrayBuffer;
