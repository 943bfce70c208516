/** The pool's end of the way to one worker: a port that can also stop what is behind it. */
import type { FromWorker, ToWorker } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';
import type { Port } from '../wire/port.js';

export interface WorkerLink extends Port<ToWorker, FromWorker> {
  /** Stops the worker now, whatever it does. `onGone` follows. */
  kill(): void;
  /** Whether it must be killed when the caller exits: an idle one leaves by itself when its pipe closes. */
  busy: boolean;
  /** Whether its end is known, although its last messages are still read: nothing more may be given to it. */
  readonly isEnding?: boolean;
  /** Whether messages that have come may be waiting for a later turn of the event loop. */
  readonly isBehind?: boolean;
  /** Bytes that went through, where messages are bytes, and those that went beside, both ways. */
  readonly bytes: { readonly sent: number; readonly received: number; readonly shared: number };
  /** The last lines the worker wrote to its real stderr: why it could not start, mostly. */
  lastWords(): string;
  /** The bytes of memory it held when last looked at, where somebody looks. */
  lastMemory?(): number;
}

/** How a pool starts its workers: the one thing in which processes, threads and the caller's own thread differ. */
export interface WorkerKind {
  readonly kind: 'process' | 'thread' | 'serial';
  /**
   * Whether its one worker is the caller's own thread. It cannot be stopped then; and it serves all runs at once: a
   * task that waits for a nested run on the same pool must not hold what that run needs.
   */
  readonly isInPlace: boolean;
  /** Starts one worker. May throw where the system refuses; what goes wrong later is told by `onGone`. */
  start(): WorkerLink;
  /** Puts buffers that go to several workers where all of them can get them; those that it gives no parcel for, it cannot. */
  readonly share: (buffers: readonly ArrayBuffer[]) => readonly Parcel[];
}
