/** Gives out chunks whenever there may be some to give, in pieces that leave the event loop its turns. */
import { inNextTurn, isTurnLong } from '../base/turn.js';

export interface PumpHost {
  /** Gives out some; returns whether it did. */
  giveOneRound(): boolean;
  /** All is given out that can be now. */
  calmDown(): void;
}

export class Pump {
  #isPumping = false;
  #isWoken = false;
  #isScheduled = false;
  #isPutOff = false;
  readonly #host: PumpHost;
  readonly #mayPutOff: boolean;

  /** @param mayPutOff whether chunks may be given out later than they could be; in place that saves no time, for nothing is encoded */
  constructor(host: PumpHost, mayPutOff: boolean) {
    this.#host = host;
    this.#mayPutOff = mayPutOff;
  }

  wake(): void {
    if (this.#isPumping) this.#isWoken = true;
    else if (!this.#isScheduled) this.#pumpUnlessLate();
  }

  // The reader comes in the same turn as the call (`await`, `for await`), some microtasks later. Waiting for it
  // costs nothing and tells the workers from the first chunk on whether a failure ends the run.
  schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const go = (): void => {
      this.#isScheduled = false;
      this.#pump();
    };
    void Promise.resolve().then(() => Promise.resolve()).then(() => Promise.resolve()).then(go);
  }

  #pumpUnlessLate(): void {
    if (this.#isLate()) this.#host.calmDown();
    else this.#pump();
  }

  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    do this.#isWoken = false;
    while (this.#host.giveOneRound() ? !this.#isLate() : this.#wasWoken());
    this.#isPumping = false;
    this.#host.calmDown();
  }

  /** A method, since giving out chunks can wake us and the compiler cannot know. */
  #wasWoken(): boolean {
    return this.#isWoken;
  }

  #isLate(): boolean {
    const isLate = this.#mayPutOff && isTurnLong();
    if (isLate) this.#putOff();
    return isLate;
  }

  /** To encode a chunk takes long where it holds many objects, and each message that comes makes room for one more. */
  #putOff(): void {
    if (this.#isPutOff) return;
    this.#isPutOff = true;
    inNextTurn(() => {
      this.#isPutOff = false;
      this.#pump();
    });
  }
}
