/** Outcomes that a stream has not handed out yet, in the parts they came in: a task is no object of its own. */

/** Values of tasks that stand in a row. */
export interface Part {
  /** Of the first task. */
  readonly index: number;
  readonly values: ArrayLike<unknown>;
  /** The place of the first one. */
  readonly from: number;
  /** The place after the last one. */
  readonly end: number;
}

export interface Parts {
  add(part: Part): void;
  /** Takes the part that is next, where `delivered` were handed out before, if it is there. */
  next(delivered: number): Part | undefined;
}

export class PartsInOrder implements Parts {
  readonly #early = new Map<number, Part>();

  add(part: Part): void {
    this.#early.set(part.index, part);
  }

  next(delivered: number): Part | undefined {
    const part = this.#early.get(delivered);
    if (part !== undefined) this.#early.delete(delivered);
    return part;
  }
}

export class PartsAsTheyCome implements Parts {
  readonly #parts: Part[] = [];
  #taken = 0;

  add(part: Part): void {
    this.#parts.push(part);
  }

  next(): Part | undefined {
    const part = this.#parts[this.#taken];
    if (part === undefined) return undefined;
    this.#taken++;
    // The array is cut now and then, not at each step: shift() would move all that is left.
    if (this.#taken > 1024 || this.#taken === this.#parts.length) {
      this.#parts.splice(0, this.#taken);
      this.#taken = 0;
    }
    return part;
  }
}
