/** What one end of a pipe has beside it: strips of shared memory for each direction, and parcels for several workers. */
import { DecodeError } from '../errors/kinds.js';
import { toFrame } from './framed.js';
import { besideBytes } from './large.js';
import { openParcel } from './parcel.js';
import { StripReader, StripWriter } from './strip.js';
export class Beside {
    /** Bytes that did not go through the pipe, in both directions. */
    bytes = 0;
    #writer;
    #reader;
    #onOpened;
    /** @param onOpened called when a parcel was opened, and may be released by whoever sent it */
    constructor(strips, onOpened) {
        this.#writer = strips === undefined ? undefined : new StripWriter(strips.toOther);
        this.#reader = strips === undefined ? undefined : new StripReader(strips.fromOther);
        this.#onOpened = onOpened;
    }
    /**
     * The frame of a message.
     *
     * @param large buffers in it that may go beside the pipe, if there is room
     */
    frame(message, large = []) {
        return large.length === 0 ? toFrame(message) : this.frameWithParcels(message, large, []).frame;
    }
    /**
     * The frame of a message that has buffers in shared memory already; `inFull` makes it again with these in its bytes,
     * for who cannot open them, and to be sent in its place.
     */
    frameWithParcels(message, large, parcels) {
        const before = this.#writer?.mark();
        const inStrip = this.#put(large);
        const inParcels = parcels.map(({ buffer, label }) => ({ buffer, where: label }));
        try {
            const frame = toFrame(message, [...inParcels, ...inStrip]);
            this.bytes += sumUp(inParcels) + sumUp(inStrip);
            // What is in the strip stays where it is: others may be behind it by then, and they are taken in this order.
            const inFull = () => {
                this.bytes -= sumUp(inParcels);
                return toFrame(message, inStrip);
            };
            return { frame, inFull };
        }
        catch (error) {
            // The message cannot be written: nobody will take what was put there for it.
            this.#writer?.backTo(before);
            throw error;
        }
    }
    /** What a message from the other side has beside it. */
    load(where) {
        this.bytes += where.length;
        if (!('path' in where)) {
            if (this.#reader === undefined)
                throw new DecodeError('A part of a message is in memory that is not shared with this process.');
            return this.#reader.take(where);
        }
        const bytes = openParcel(where);
        this.#onOpened();
        return bytes;
    }
    close() {
        this.#writer?.close();
    }
    #put(large) {
        return large.flatMap((buffer) => {
            const where = buffer.byteLength < besideBytes ? undefined : this.#writer?.put(new Uint8Array(buffer));
            return where === undefined ? [] : [{ buffer, where }];
        });
    }
}
function sumUp(carried) {
    return carried.reduce((sum, { where }) => sum + where.length, 0);
}
//# sourceMappingURL=beside.js.map