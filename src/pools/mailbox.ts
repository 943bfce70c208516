/** Reads the messages of a thread, in pieces that leave the event loop its turns. */
import type { MessagePort } from 'node:worker_threads';
import { inNextTurn, isTurnLong } from '../base/turn.js';

export class Mailbox<Message> {
  #isClosed = false;
  /** How many times it rests, or has listened again and Node has not looked at the port since. */
  #rests = 0;
  readonly #port: MessagePort;
  readonly #take: (message: Message) => void;

  constructor(port: MessagePort, receive: (message: Message) => void) {
    this.#port = port;
    this.#take = (message) => {
      // Asked twice: the first time may start the clock.
      isTurnLong();
      receive(message);
      if (isTurnLong() && !this.#isClosed) this.#rest();
    };
    this.#open();
  }

  /** There may be messages that have come and were left for a later turn. */
  get isBehind(): boolean {
    return this.#rests > 0 && !this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
    this.#port.close();
  }

  #open(): void {
    this.#port.on('message', this.#take);
    // To listen is to keep the caller alive, and nothing here should; a pending run does, by itself.
    this.#port.unref();
  }

  // A port hands over all it has, and what comes meanwhile, before it lets anything else happen: what is read makes us send
  // more, so that could go on for a tenth of a second. Without a listener it keeps the rest.
  #rest(): void {
    this.#rests += 1;
    this.#port.off('message', this.#take);
    inNextTurn(() => {
      if (this.#isClosed) return;
      this.#open();
      inNextTurn(() => { this.#rests -= 1; });
    });
  }
}
