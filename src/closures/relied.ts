/** Gathers what a proof relies on; what was only tried, and failed, is taken back. */

/** What a function relies on: that its argument in this place, or a property of that, is a number; or at least that reading it runs no code. */
export interface Need {
  readonly param: number;
  readonly key: string | undefined;
  readonly isNumber: boolean;
}

/** A function outside, whose result is returned; and where its arguments come from: another argument, or they are numbers. */
export interface FreshCall {
  readonly name: string;
  readonly args: readonly (number | 'number')[];
  /** The result is looked at before it is returned. */
  readonly isUsed: boolean;
}

export class Relied {
  readonly needs: Need[] = [];
  readonly builtins = new Set<string>();
  readonly calls: FreshCall[] = [];
  /** Words that are understood: they declare what is known, or something harmless is done there. */
  readonly known = new Set<number>();
  /** Arguments that never see an array with a name: the tokens from and to. */
  readonly asides: [from: number, to: number][] = [];
  /** While set, nothing is relied on: it is only tried. */
  isPaused = false;

  need(need: Need): true {
    if (!this.isPaused) this.needs.push(need);
    return true;
  }

  relyOn(builtin: string): true {
    if (!this.isPaused) this.builtins.add(builtin);
    return true;
  }

  /** @param read gives the index behind what it has read, or -1 */
  attempt(read: () => number): number {
    const { needs, builtins, calls, known, asides } = this;
    const lengths = [needs.length, calls.length, asides.length] as const;
    const sets = [new Set(builtins), new Set(known)] as const;
    const end = read();
    if (end !== -1) return end;
    [needs.length, calls.length, asides.length] = lengths;
    for (const name of builtins) if (!sets[0].has(name)) builtins.delete(name);
    for (const at of known) if (!sets[1].has(at)) known.delete(at);
    return -1;
  }
}
