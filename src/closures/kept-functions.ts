/** Keeps, in a worker, the functions that come again in other runs: to send and make each anew takes as long as many a call. */
import { DecodeError } from '../errors/kinds.js';
import type { Graph } from './nodes.js';
import type { Registry } from './registry.js';

interface Kept {
  readonly graph: Graph;
  /** The function and its id, once it was made. */
  made?: { readonly fn: object; readonly id: string } | undefined;
}

const bySlot = new Map<number, Kept>();

/** What of a run is kept for others. */
export class KeptFunction {
  #kept: Kept | undefined;

  /**
   * The pair of a function that lasts and no statics, from a slot or, where the message brings one, from its graph.
   *
   * @param decode makes what a graph stands for
   */
  decode<Decoded extends { readonly value: unknown }>(
    slot: number, graph: Graph | undefined, registry: Registry, decode: (graph: Graph) => Decoded | Promise<Decoded>,
  ): Decoded | Promise<Decoded> | { readonly value: unknown } {
    const kept = graph === undefined ? bySlot.get(slot) : { graph };
    if (kept === undefined) throw new DecodeError(`A message names slot ${String(slot)}, in which nothing is kept.`);
    bySlot.set(slot, kept);
    this.#kept = kept;
    if (kept.made !== undefined) {
      const { fn, id } = kept.made;
      registry.note(id, fn);
      registry.keep(id);
      return { value: [fn, undefined] };
    }
    const decoded = decode(kept.graph);
    if (!(decoded instanceof Promise)) {
      const [fn] = decoded.value as [object];
      kept.made = { fn, id: registry.idOf(fn) ?? '' };
    }
    return decoded;
  }

  /** An item names it: whoever gets hold of the function can put something on it, which the next run must not find. */
  handOut(id: string): void {
    if (this.#kept?.made?.id === id) this.#kept.made = undefined;
  }
}
