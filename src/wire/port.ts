/** What every way to a worker offers: a message pipe that also tells when the other side is gone. */
import type { ExitFacts } from '../errors/kinds.js';

export interface Port<Out, In> {
  /** Sends one message. Messages arrive in the order they were posted. Never throws once the other side is gone. */
  post(message: Out, transfer?: readonly ArrayBuffer[]): void;
  /** A promise while something posted is not handed to the system yet, and would be lost if this side died now. */
  sending?(): Promise<void> | undefined;
  /** Sets the one receiver. */
  onMessage(receive: (message: In) => void): void;
  /** Sets the one listener for the end; called once, after the last message was received. */
  onGone(listener: (exit: ExitFacts) => void): void;
}
