/** Writes messages into the pipe of a worker, and keeps the parcels it was sent until it has opened them. */
import type { Writable } from 'node:stream';
import type { Beside } from '../wire/beside.js';
import type { ToWorker } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';
export declare class Outgoing {
    #private;
    /** Bytes written into the pipe. */
    bytes: number;
    constructor(beside: Beside, pipe: Writable, mayReach: boolean);
    post(message: ToWorker, transfer?: readonly ArrayBuffer[], parcels?: readonly Parcel[]): void;
    /** The worker has tried, and tells whether it can open parcels. */
    go(canOpen: boolean): void;
    /** The worker has opened one. They are opened in the order they were sent. */
    forgetOldest(): void;
    close(): void;
}
