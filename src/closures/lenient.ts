/** Encodes what can travel of a value, with the reason in place of each part that cannot. */
import type { Identities } from './context.js';
import { Encoder } from './encode.js';
import type { Root } from './encode.js';
import { showSpot } from './excerpt.js';
import type { Graph, Slot } from './nodes.js';
import { CannotTravel, refuse } from './refusal.js';
import type { StepKind } from './refusal.js';

export interface LenientResult {
  readonly encoder: Encoder;
  readonly graph: Graph;
}

/** What is known after a first try. */
interface Found {
  /** What stands in for a value. */
  readonly reasons: Map<unknown, Error>;
  /** Why a value cannot travel: who cannot be without it cannot either. */
  readonly failed: Map<unknown, CannotTravel>;
}

/** Steps to a value that anything else can stand in for. A class or a prototype only goes together with what needs it. */
const replaceable = new Set<StepKind>(['property', 'index', 'variable', 'key', 'entry', 'member', 'private', 'self', 'argument']);

/** Throws the EncodeError of the value itself, when it cannot travel whatever is taken out of it. */
export function encodeLeniently(value: unknown, via: 'process' | 'thread', identities: Identities, root: Root): LenientResult {
  const found: Found = { reasons: new Map(), failed: new Map() };
  for (;;) {
    const known = found.reasons.size;
    const encoder = new LenientEncoder(via, identities, root, found);
    const graph = encoder.encode(value);
    // What is to be replaced may be referred to from what was written before: so all is written again, without it.
    if (found.reasons.size === known) return { encoder, graph };
  }
}

class LenientEncoder extends Encoder {
  constructor(via: 'process' | 'thread', identities: Identities, root: Root, private readonly found: Found) {
    super(via, identities, root);
  }

  override slot(value: unknown, kind: StepKind, key?: unknown): Slot {
    const failed = replaceable.has(kind) ? undefined : this.found.failed.get(value);
    if (failed !== undefined) throw failed;
    return super.slot(this.replace(value, kind), kind, key);
  }

  override partialSlot(value: object, paths: readonly (readonly string[])[], kind: StepKind, key: unknown): Slot {
    const reason = this.replace(value, kind);
    return reason === value ? super.partialSlot(value, paths, kind, key) : super.slot(reason, kind, key);
  }

  protected override onFailed(id: number, error: unknown): void {
    const why = error instanceof CannotTravel
      ? error
      : new CannotTravel(`reading it threw ${String(error)}`, 'Throw something that can be read without an error.');
    const refusal = refuse(this.trail.wordsTo(id), why, showSpot(this.trail, id, why));
    const part = this.findReplaceable(id);
    if (part === undefined) throw refusal;
    this.found.failed.set(this.trail.step(id).subject, why);
    if (!this.found.reasons.has(part)) this.found.reasons.set(part, refusal);
  }

  private replace(value: unknown, kind: StepKind): unknown {
    return replaceable.has(kind) ? (this.found.reasons.get(value) ?? value) : value;
  }

  /** The nearest value around a node that can be replaced as a whole. */
  private findReplaceable(id: number): object | undefined {
    let found: unknown;
    for (let at = id, step = this.trail.step(at); step.parent !== -1; at = step.parent, step = this.trail.step(at)) {
      // A codec gets its data complete or not at all.
      if (step.kind === 'data') found = undefined;
      else if (found === undefined && replaceable.has(step.kind)) found = step.subject;
    }
    return found as object | undefined;
  }
}
