/** Remembers how long a task of a function took: its next run starts with chunks of the right size. */

import { guessMsPerTask } from './brief.js';

/** What is known of one function; the run that ends writes it. */
export interface Pace {
  msPerTask: number | undefined;
}

/** So many functions are remembered; beyond, the one that was seen first is forgotten. */
const most = 128;

export class Paces {
  readonly #byText = new Map<string, Pace>();

  /** By the function's text, since a function written in the call is another one each time. */
  of(fn: (...args: never) => unknown): Pace {
    const text = Function.prototype.toString.call(fn);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const pace: Pace = { msPerTask: guessMsPerTask(text) };
    // All bound and native functions have the same text.
    if (text.endsWith('{ [native code] }')) return pace;
    this.#byText.set(text, pace);
    const [first = ''] = this.#byText.keys();
    if (this.#byText.size > most) this.#byText.delete(first);
    return pace;
  }
}
