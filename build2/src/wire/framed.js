/** Frames on a byte stream: each message is its length in six bytes, then its bytes. */
import { DecodeError } from '../errors/kinds.js';
import { fromBytes, toBytes } from './bytes.js';
const headerBytes = 6;
/** The highest bit of the length tells that something travels beside the bytes. */
const besideFlag = 2 ** (8 * headerBytes - 1);
/** Message → the bytes to write, header first. */
export function toFrame(message, carried = []) {
    const body = toBytes(message, carried);
    const header = Buffer.allocUnsafe(headerBytes);
    header.writeUIntLE(body.length + (carried.length > 0 ? besideFlag : 0), 0, headerBytes);
    return [header, body];
}
/** Takes the stream's pieces as they come and hands on whole messages. */
export class FrameReader {
    #pieces = [];
    #have = 0;
    #need = headerBytes;
    #inBody = false;
    #hasBeside = false;
    #receive;
    #load;
    /** @param load gets what travels beside the stream */
    constructor(receive, load = refuseToLoad) {
        this.#receive = receive;
        this.#load = load;
    }
    push(piece) {
        this.#pieces.push(piece);
        this.#have += piece.length;
        while (this.#have >= this.#need) {
            const part = this.#take(this.#need);
            if (this.#inBody) {
                this.#expect(headerBytes, false);
                this.#receive(fromBytes(part, this.#hasBeside ? this.#load : undefined));
            }
            else {
                const length = part.readUIntLE(0, headerBytes);
                this.#hasBeside = length >= besideFlag;
                this.#expect(length % besideFlag, true);
            }
        }
    }
    #expect(bytes, inBody) {
        this.#need = bytes;
        this.#inBody = inBody;
    }
    /** The next `count` bytes as one piece; joins only when a frame came in several. */
    #take(count) {
        const first = this.#pieces[0];
        let whole;
        if (first !== undefined && first.length >= count)
            whole = first;
        else
            whole = Buffer.concat(this.#pieces);
        const rest = whole.subarray(count);
        const used = whole === first ? this.#pieces.slice(1) : [];
        this.#pieces = rest.length > 0 ? [rest, ...used] : used;
        this.#have -= count;
        return whole.subarray(0, count);
    }
}
function refuseToLoad() {
    throw new DecodeError('A part of a message is elsewhere, and nothing was said of that place.');
}
//# sourceMappingURL=framed.js.map