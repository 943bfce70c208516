/** Large buffers that go to several workers: written into shared memory once, and taken from there by each. */
import { closeSync, openSync } from 'node:fs';
import { DecodeError } from '../errors/kinds.js';
import { largeBytes } from './large.js';
import { mapFile } from './map-file.js';
import { closeFile, hasRoomFor, isOpen, makeMemoryFile, readAll, writeAll } from './memory-file.js';
/** A buffer as it was when the parcel was made. Whoever holds the parcel keeps the memory; at the last release it is gone. */
export class Parcel {
    /** The buffer that stands for it in the message. */
    buffer;
    #holders = 1;
    #file;
    constructor(buffer, file) {
        this.buffer = buffer;
        this.#file = file;
    }
    get label() {
        return labelOf(this.#file, this.buffer.byteLength);
    }
    hold() {
        this.#holders += 1;
        return this;
    }
    release() {
        this.#holders -= 1;
        if (this.#holders === 0)
            closeFile(this.#file);
    }
}
/** Parcels of those buffers that are worth it, and for which there is room; the others travel in the message. */
export function makeParcels(buffers) {
    return buffers.flatMap((buffer) => {
        const file = buffer.byteLength >= largeBytes && hasRoomFor(buffer.byteLength) ? makeMemoryFile() : undefined;
        if (file === undefined)
            return [];
        if (writeAll(file.fd, new Uint8Array(buffer), 0))
            return [new Parcel(buffer, file)];
        closeFile(file);
        return [];
    });
}
export function labelOf({ fd, inode }, length) {
    return { path: `/proc/${process.pid}/fd/${fd}`, inode, length };
}
/** Whether this process may open the files of the one that wrote the label: some systems forbid it. */
export function canOpen(label) {
    try {
        return withFile(label, () => true);
    }
    catch {
        return false;
    }
}
/** What is in the parcel, in memory of its own: mapped where that can be, else copied. */
export function openParcel(label) {
    return withFile(label, (fd) => {
        const bytes = mapFile(fd, label.length) ?? readAll(fd, label.length, 0);
        if (bytes === undefined)
            throw new DecodeError('A part of a message is missing in shared memory.');
        return bytes;
    });
}
function withFile({ path, inode }, use) {
    const fd = openSync(path, 'r');
    try {
        if (!isOpen({ fd, inode }))
            throw new DecodeError('A part of a message is not where it was said to be.');
        return use(fd);
    }
    finally {
        closeSync(fd);
    }
}
//# sourceMappingURL=parcel.js.map