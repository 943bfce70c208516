/** What one end of a pipe has beside it: strips of shared memory for each direction, and parcels for several workers. */
import { DecodeError } from '../errors/kinds.js';
import type { Carried, Where } from './bytes.js';
import { toFrame } from './framed.js';
import { besideBytes } from './large.js';
import type { MemoryFile } from './memory-file.js';
import { openParcel, type Parcel } from './parcel.js';
import { StripReader, StripWriter } from './strip.js';

export interface Strips {
  readonly toOther: MemoryFile;
  readonly fromOther: MemoryFile;
}

export class Beside {
  /** Bytes that did not go through the pipe, in both directions. */
  bytes = 0;
  readonly #writer: StripWriter | undefined;
  readonly #reader: StripReader | undefined;
  readonly #onOpened: () => void;

  /** @param onOpened called when a parcel was opened, and may be released by whoever sent it */
  constructor(strips: Strips | undefined, onOpened: () => void) {
    this.#writer = strips === undefined ? undefined : new StripWriter(strips.toOther);
    this.#reader = strips === undefined ? undefined : new StripReader(strips.fromOther);
    this.#onOpened = onOpened;
  }

  /**
   * The frame of a message.
   *
   * @param large buffers in it that may go beside the pipe, if there is room
   * @param parcels buffers in it that are in shared memory already
   */
  frame(message: unknown, large: readonly ArrayBuffer[] = [], parcels: readonly Parcel[] = []): [Buffer, Buffer] {
    if (large.length === 0 && parcels.length === 0) return toFrame(message);
    const carried: Carried[] = parcels.map(({ buffer, label }) => ({ buffer, where: label }));
    const before = this.#writer?.mark();
    for (const buffer of large) {
      const where = this.#put(buffer);
      if (where !== undefined) carried.push({ buffer, where });
    }
    try {
      const frame = toFrame(message, carried);
      for (const { where } of carried) this.bytes += where.length;
      return frame;
    } catch (error) {
      // The message cannot be written: nobody will take what was put there for it.
      this.#writer?.backTo(before);
      throw error;
    }
  }

  /** What a message from the other side has beside it. */
  load(where: Where): ArrayBuffer {
    this.bytes += where.length;
    if (!('path' in where)) {
      if (this.#reader === undefined) throw new DecodeError('A part of a message is in memory that is not shared with this process.');
      return this.#reader.take(where);
    }
    const bytes = openParcel(where);
    this.#onOpened();
    return bytes;
  }

  close(): void {
    this.#writer?.close();
  }

  #put(buffer: ArrayBuffer): Where | undefined {
    return buffer.byteLength < besideBytes ? undefined : this.#writer?.put(new Uint8Array(buffer));
  }
}
