/** Knows which bytes of each buffer the views of a message look at, so that no others are copied. */
import { besideBytes, largeBytes } from '../wire/large.js';
export class BufferRanges {
    ranges = new Map();
    include(buffer, start, end) {
        const range = this.ranges.get(buffer);
        if (range === undefined)
            this.ranges.set(buffer, { start, end });
        else {
            range.start = Math.min(range.start, start);
            range.end = Math.max(range.end, end);
        }
    }
    /** What to send of a buffer: itself where it is written at once, or nobody minds a second copy; else a copy of the part. */
    take(buffer, { via, transfer, forMany }) {
        const { start, end } = this.ranges.get(buffer) ?? { start: 0, end: buffer.byteLength };
        const isWhole = start === 0 && end === buffer.byteLength;
        if (via === 'process') {
            // As a view: the bytes of a resizable buffer stay in the message, and it stays resizable.
            if (isResizable(buffer))
                return { bytes: new Uint8Array(buffer, start, end - start), start };
            const bytes = isWhole ? buffer : buffer.slice(start, end);
            if (end - start >= besideBytes)
                transfer.push(bytes);
            return { bytes, start };
        }
        if (isWhole && (end - start < largeBytes || forMany || isResizable(buffer)))
            return { bytes: buffer, start };
        const bytes = buffer.slice(start, end);
        transfer.push(bytes);
        return { bytes, start };
    }
}
function isResizable(buffer) {
    return buffer.resizable === true;
}
//# sourceMappingURL=buffer-ranges.js.map