/** Writes messages into the pipe of a worker, and keeps the parcels it was sent until it has opened them. */
import type { Writable } from 'node:stream';
import type { Beside } from '../wire/beside.js';
import type { ToWorker } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';

interface Held {
  readonly frame: readonly [Buffer, Buffer];
  /** Makes the frame again without parcels, for a worker that cannot open them. */
  readonly withoutParcels?: () => readonly [Buffer, Buffer];
}

export class Outgoing {
  /** Bytes written into the pipe. */
  bytes = 0;
  /** Whether the worker can open parcels; undefined until it has told. */
  #reaches: boolean | undefined;
  /** Messages from the first one on that has parcels, until it is known how to send that. */
  #held: Held[] = [];
  /** Sent, and not opened yet as far as is known; the oldest first. */
  readonly #parcels: Parcel[] = [];
  readonly #beside: Beside;
  readonly #pipe: Writable;

  constructor(beside: Beside, pipe: Writable, mayReach: boolean) {
    this.#beside = beside;
    this.#pipe = pipe;
    if (!mayReach) this.#reaches = false;
  }

  post(message: ToWorker, transfer?: readonly ArrayBuffer[], parcels: readonly Parcel[] = []): void {
    const sent = this.#reaches === false ? [] : parcels;
    const withoutParcels = (): [Buffer, Buffer] => this.#beside.frame(message, [...(transfer ?? []), ...parcels.map(({ buffer }) => buffer)]);
    // Written down now, also where it has to wait: what is sent are the values of this moment.
    const frame = sent.length === 0 ? withoutParcels() : this.#beside.frame(message, transfer, sent);
    for (const parcel of sent) this.#parcels.push(parcel.hold());
    const mustWait = this.#held.length > 0 || (sent.length > 0 && this.#reaches === undefined);
    if (!mustWait) this.#write(frame);
    else if (sent.length === 0) this.#held.push({ frame });
    else this.#held.push({ frame, withoutParcels });
  }

  /** The worker has tried, and tells whether it can open parcels. */
  go(canOpen: boolean): void {
    this.#reaches = canOpen;
    if (!canOpen) this.#releaseAll();
    for (const { frame, withoutParcels } of this.#held.splice(0)) {
      this.#write(canOpen || withoutParcels === undefined ? frame : withoutParcels());
    }
  }

  /** The worker has opened one. They are opened in the order they were sent. */
  forgetOldest(): void {
    this.#parcels.shift()?.release();
  }

  close(): void {
    this.#held = [];
    this.#releaseAll();
  }

  #releaseAll(): void {
    for (const parcel of this.#parcels.splice(0)) parcel.release();
  }

  #write([header, body]: readonly [Buffer, Buffer]): void {
    this.bytes += header.length + body.length;
    this.#pipe.cork();
    this.#pipe.write(header);
    this.#pipe.write(body);
    this.#pipe.uncork();
  }
}
