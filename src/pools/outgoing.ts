/** Writes messages into the pipe of a worker, and keeps the parcels it was sent until it has opened them. */
import type { Writable } from 'node:stream';
import type { Beside, Frame } from '../wire/beside.js';
import type { ToWorker } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';

interface Held {
  readonly frame: Frame;
  /** Makes the frame for a worker that cannot open parcels. */
  readonly inFull?: () => Frame;
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

  // Written down at once, also where it has to wait: what is sent are the values of this moment.
  post(message: ToWorker, transfer: readonly ArrayBuffer[] = [], parcels: readonly Parcel[] = []): void {
    if (parcels.length === 0 || this.#reaches === false) {
      this.#send({ frame: this.#beside.frame(message, [...transfer, ...parcels.map(({ buffer }) => buffer)]) });
      return;
    }
    const frames = this.#beside.frameWithParcels(message, transfer, parcels);
    for (const parcel of parcels) this.#parcels.push(parcel.hold());
    this.#send(frames);
  }

  /** The worker has tried, and tells whether it can open parcels. */
  go(canOpen: boolean): void {
    this.#reaches = canOpen;
    if (!canOpen) this.#releaseAll();
    for (const { frame, inFull } of this.#held.splice(0)) this.#write(canOpen || inFull === undefined ? frame : inFull());
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

  #send(next: Held): void {
    const isUnsure = next.inFull !== undefined && this.#reaches === undefined;
    if (isUnsure || this.#held.length > 0) this.#held.push(next);
    else this.#write(next.frame);
  }

  #write([header, body]: Frame): void {
    this.bytes += header.length + body.length;
    this.#pipe.cork();
    this.#pipe.write(header);
    this.#pipe.write(body);
    this.#pipe.uncork();
  }
}
