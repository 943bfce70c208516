/**
 * A strip of shared memory beside a pipe, for one direction: large buffers are written to it by one side, and copied
 * out by the other, in the order of the messages that tell where they are.
 *
 * The first bytes of the file hold how many buffers the reader has taken. They are no message, so that a writer in the
 * middle of a long task learns of room as soon as there is some.
 */
import { DecodeError } from '../errors/kinds.js';
import { cutTo, hasRoomFor, isOpen, readAll, writeAll } from './memory-file.js';
const headBytes = 4096;
/** How far the writer may be ahead of the reader; what does not fit goes through the pipe. */
const defaultAheadBytes = 256 * 2 ** 20;
/** How long memory that is not used is kept for the next buffer: pages that are there are three times as quick. */
const keepMs = 1000;
export class StripWriter {
    /** Written, and not taken yet as far as is known; the oldest first. */
    #waiting = [];
    #takenCount = 0;
    /** Where the file ends. */
    #size = headBytes;
    #isUsed = false;
    #timer;
    #file;
    #aheadBytes;
    constructor(file, aheadBytes = defaultAheadBytes) {
        this.#file = file;
        this.#aheadBytes = aheadBytes;
    }
    /** Undefined where there is no room for it now. */
    put(bytes) {
        if (!isOpen(this.#file))
            return undefined;
        this.#forgetTaken();
        const length = bytes.byteLength;
        const at = this.#findRoom(length);
        if (at === undefined)
            return undefined;
        const grows = Math.max(0, at + length - this.#size);
        if (grows > 0 && !hasRoomFor(grows))
            return undefined;
        this.#size += grows;
        this.#trimLater();
        if (!writeAll(this.#file.fd, bytes, at))
            return undefined;
        const place = { at, length };
        this.#waiting.push(place);
        return place;
    }
    /** A point to go back to, where what is put from now on turns out not to be sent. */
    mark() {
        return this.#waiting.at(-1);
    }
    backTo(mark) {
        this.#waiting.length = mark === undefined ? 0 : this.#waiting.indexOf(mark) + 1;
    }
    close() {
        clearTimeout(this.#timer);
    }
    /** Behind the newest, before the oldest; from the start again when all is taken: those pages are warm. */
    #findRoom(length) {
        const [oldest, newest] = [this.#waiting[0], this.#waiting.at(-1)];
        if (oldest === undefined || newest === undefined)
            return headBytes;
        const end = newest.at + newest.length;
        if (newest.at < oldest.at)
            return end + length <= oldest.at ? end : undefined;
        if (end + length <= headBytes + this.#aheadBytes)
            return end;
        return headBytes + length <= oldest.at ? headBytes : undefined;
    }
    #forgetTaken() {
        if (this.#waiting.length === 0)
            return;
        const head = readAll(this.#file.fd, 16, 0);
        if (head === undefined)
            return; // the reader has taken nothing yet
        const [count = 0, again] = new Float64Array(head);
        // Written twice, since it may be read while it is written.
        if (count !== again || count <= this.#takenCount)
            return;
        this.#waiting.splice(0, count - this.#takenCount);
        this.#takenCount = count;
    }
    // By a timer and not at each end: the next call may come at once. Not by this one may a finished program be kept.
    #trimLater() {
        this.#isUsed = true;
        this.#timer ??= setTimeout(() => {
            this.#timer = undefined;
            if (isOpen(this.#file))
                this.#forgetTaken();
            if (this.#isUsed || this.#waiting.length > 0)
                this.#trimLater();
            else
                this.#trim();
            this.#isUsed = false;
        }, keepMs).unref();
    }
    /** Safe only because nothing waits: the reader does not read beyond what it was told of. */
    #trim() {
        cutTo(this.#file, headBytes);
        this.#size = headBytes;
    }
}
export class StripReader {
    #taken = 0;
    #file;
    constructor(file) {
        this.#file = file;
    }
    /** Copies a buffer out; its place is free from then on. */
    take({ at, length }) {
        const bytes = isOpen(this.#file) ? readAll(this.#file.fd, length, at) : undefined;
        if (bytes === undefined)
            throw new DecodeError('A part of a message is missing in shared memory.');
        this.#taken += 1;
        const count = new Float64Array([this.#taken, this.#taken]);
        writeAll(this.#file.fd, new Uint8Array(count.buffer), 0);
        return bytes;
    }
}
//# sourceMappingURL=strip.js.map