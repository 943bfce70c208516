/** Frames on a byte stream: each message is its length in six bytes, then its bytes. */
import { fromBytes, toBytes } from './bytes.js';

const headerBytes = 6;

/** Message → the bytes to write, header first. */
export function toFrame(message: unknown): [header: Buffer, body: Buffer] {
  const body = toBytes(message);
  const header = Buffer.allocUnsafe(headerBytes);
  header.writeUIntLE(body.length, 0, headerBytes);
  return [header, body];
}

/** Takes the stream's pieces as they come and hands on whole messages. */
export class FrameReader {
  #pieces: Buffer[] = [];
  #have = 0;
  #need = headerBytes;
  #inBody = false;
  readonly #receive: (message: unknown) => void;

  constructor(receive: (message: unknown) => void) {
    this.#receive = receive;
  }

  push(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#have += piece.length;
    while (this.#have >= this.#need) {
      const part = this.#take(this.#need);
      if (this.#inBody) {
        this.#expect(headerBytes, false);
        this.#receive(fromBytes(part));
      } else {
        this.#expect(part.readUIntLE(0, headerBytes), true);
      }
    }
  }

  #expect(bytes: number, inBody: boolean): void {
    this.#need = bytes;
    this.#inBody = inBody;
  }

  /** The next `count` bytes as one piece; joins only when a frame came in several. */
  #take(count: number): Buffer {
    const first = this.#pieces[0];
    let whole: Buffer;
    if (first !== undefined && first.length >= count) whole = first;
    else whole = Buffer.concat(this.#pieces);
    const rest = whole.subarray(count);
    const used = whole === first ? this.#pieces.slice(1) : [];
    this.#pieces = rest.length > 0 ? [rest, ...used] : used;
    this.#have -= count;
    return whole.subarray(0, count);
  }
}
