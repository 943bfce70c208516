/** What every way to a worker offers: a message pipe that also tells when the other side is gone. */
import type { ExitFacts } from '../errors/kinds.js';
import type { Parcel } from './parcel.js';

export interface Port<Out, In> {
  /**
   * Sends one message. Messages arrive in the order they were posted. Never throws once the other side is gone.
   *
   * @param transfer buffers in it that go over: moved to a thread, beside the pipe to a process
   * @param parcels buffers in it that are in shared memory already
   */
  post(message: Out, transfer?: readonly ArrayBuffer[], parcels?: readonly Parcel[]): void;
  /**
   * A promise while more than so many bytes that were posted are not handed to the system yet, because the other side
   * does not read. They would be lost if this side died now.
   */
  sending?(beyondBytes: number): Promise<void> | undefined;
  /** Sets the one receiver. */
  onMessage(receive: (message: In) => void): void;
  /** Sets the one listener for the end; called once, after the last message was received. */
  onGone(listener: (exit: ExitFacts) => void): void;
}
