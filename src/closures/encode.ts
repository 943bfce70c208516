/** Walks a live graph once, without recursion, and writes it down as flat nodes. */
import { types } from 'node:util';
import { BufferRanges } from './buffer-ranges.js';
import type { Captured } from './capture.js';
import { encodeFunction } from './codecs/functions.js';
import { encodeObject } from './codecs/objects.js';
import { encodeSymbol } from './codecs/symbols.js';
import type { EncodeContext, Identities } from './context.js';
import { unset } from './dead-zone.js';
import { showSpot } from './excerpt.js';
import { chooseMapUrl } from './maps/travel.js';
import { GRAPH_VERSION } from './nodes.js';
import type { Cell, Graph, Node, Ref, Slot } from './nodes.js';
import { CannotTravel, refuse } from './refusal.js';
import type { StepKind } from './refusal.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
import { Trail } from './trail.js';
import type { Root } from './trail.js';
import { Writes } from './writes.js';

interface Partial {
  readonly id: number;
  readonly value: object;
  readonly paths: Set<string>;
  readonly chains: (readonly string[])[];
  /** Not all of its chains are written down yet. */
  isOpen: boolean;
  /** It was written down as the object it is a part of, which travels as a whole. */
  isAlias: boolean;
}

export type { Root };

/** One message in the making. */
export class Encoder implements EncodeContext {
  readonly transfer: ArrayBuffer[] = [];
  private readonly ranges = new BufferRanges();
  /** Functions and classes that this message carries by value. */
  readonly carried: string[] = [];
  private readonly nodes: Node[] = [];
  private readonly cells: Cell[] = [];
  private readonly cellsByKey = new Map<string, { value: unknown; cell: number; takers: Set<string> }[]>();
  private readonly memo = new Map<unknown, Ref>();
  private readonly waiting: { readonly value: object | symbol; readonly id: number }[] = [];
  private readonly partials = new Map<object, Partial>();
  private readonly buffers: { readonly id: number; readonly buffer: ArrayBuffer }[] = [];
  private readonly writes = new Writes();
  private readonly maps = new Map<string, string>();
  readonly trail: Trail;
  private current = -1;

  /** @param forMany it goes to several workers: no one of them may get a buffer itself */
  constructor(readonly via: 'process' | 'thread', readonly identities: Identities, root: Root, readonly forMany = false) {
    this.trail = new Trail(root);
  }

  get holdsBuffers(): boolean {
    return this.buffers.length > 0;
  }

  encode(value: unknown): Graph {
    const slot = this.slot(value, 'property');
    do this.drain();
    while (this.settlePartials());
    this.takeBuffers();
    const graph = { version: GRAPH_VERSION, root: slot, nodes: this.nodes, cells: this.cells } as const;
    return this.maps.size === 0 ? graph : { ...graph, maps: [...this.maps] };
  }

  slot(value: unknown, kind: StepKind, key?: unknown): Slot {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function' && typeof value !== 'symbol') {
      return value as Slot;
    }
    // Met by itself and not through a view, a buffer is wanted as a whole.
    if (kind !== 'buffer' && types.isArrayBuffer(value)) this.includeBytes(value, 0, value.byteLength);
    const known = this.memo.get(value);
    if (known !== undefined) return known;
    const ref = this.reserve(kind, key, value);
    this.memo.set(value, ref);
    this.waiting.push({ value, id: ref.ref });
    return ref;
  }

  /** Only the properties that are read of an object; all of it, if it travels for another reason too. */
  partialSlot(value: object, paths: readonly (readonly string[])[], kind: StepKind, key: unknown): Slot {
    const known = this.memo.get(value);
    if (known !== undefined) return known;
    let partial = this.partials.get(value);
    if (partial === undefined) {
      partial = { id: this.reserve(kind, key, value).ref, value, paths: new Set(), chains: [], isOpen: true, isAlias: false };
      this.partials.set(value, partial);
    }
    for (const path of paths) {
      const text = JSON.stringify(path);
      if (partial.paths.has(text)) continue;
      partial.paths.add(text);
      partial.chains.push(path);
      partial.isOpen = true;
    }
    return { ref: partial.id };
  }

  /** The cell of a variable. Functions that see one variable get one cell, as far as can be told. */
  cell(key: string, value: unknown, isOnly: boolean, taker: string, slot: () => Slot): number {
    const candidates = this.cellsByKey.get(key) ?? [];
    this.cellsByKey.set(key, candidates);
    // The same function text twice means that its surroundings ran twice: then there are two variables.
    const found = candidates.find((one) => Object.is(one.value, value) && (isOnly || !one.takers.has(taker)));
    if (found !== undefined) {
      found.takers.add(taker);
      // Each function may read other properties of one object.
      if (value !== unset) slot();
      return found.cell;
    }
    const cell = this.cells.length;
    candidates.push({ value, cell, takers: new Set([taker]) });
    this.cells.push({ value: undefined });
    if (value === unset) this.cells[cell] = { value: undefined, unset: true };
    else this.cells[cell] = { value: slot() };
    return cell;
  }

  noteCaptured(fn: { readonly name: string }, captured: Captured, inside: FunctionInside | undefined): void {
    if (!this.identities.warnsOfWrites) return;
    this.writes.note(fn, captured, inside, this.trail.isRoot(this.current) ? this.trail.wordsTo(this.current)[0] : undefined);
  }

  noteFile(file: string, script?: ScriptFacts): void {
    const url = this.maps.has(file) ? undefined : chooseMapUrl(file, script);
    if (url !== undefined) this.maps.set(file, url);
  }

  /** A buffer's bytes are taken at the end, when it is known which of them are looked at. */
  postponeBuffer(buffer: ArrayBuffer): void {
    this.buffers.push({ id: this.current, buffer });
  }

  includeBytes(buffer: object, start: number, end: number): void {
    this.ranges.include(buffer, start, end);
  }

  private reserve(kind: StepKind, key: unknown, subject: unknown): Ref {
    const id = this.nodes.length;
    this.nodes.push({ type: 'object' });
    this.trail.add({ parent: this.current, kind, key, subject });
    return { ref: id };
  }

  private drain(): void {
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      const { id, value } = next;
      this.write(id, () => this.encodeNode(value));
    }
  }

  private write(id: number, encode: () => Node): void {
    this.current = id;
    try {
      this.nodes[id] = encode();
    } catch (error) {
      this.onFailed(id, error);
    }
  }

  /** Whoever only wants to know what would be refused goes on. */
  protected onFailed(id: number, error: unknown): void {
    throw error instanceof CannotTravel ? refuse(this.trail.wordsTo(id), error, showSpot(this.trail, id, error)) : error;
  }

  /** Whether a node holds only those properties of its object that are read. */
  protected isPartial(id: number): boolean {
    return this.memo.get(this.trail.step(id).subject)?.ref !== id;
  }

  private encodeNode(value: object | symbol): Node {
    if (typeof value === 'symbol') return encodeSymbol(value, this.identities);
    if (typeof value === 'function') return encodeFunction(value as (...args: never[]) => unknown, this);
    return encodeObject(value, this);
  }

  /** True when something new has to be walked. */
  private settlePartials(): boolean {
    const pending = [...this.partials.values()].filter(({ isOpen, isAlias, value }) => isOpen || (!isAlias && this.memo.has(value)));
    for (const partial of pending) {
      partial.isOpen = false;
      partial.isAlias = this.memo.has(partial.value);
      this.write(partial.id, () => this.encodePartial(partial.value, partial.chains));
    }
    return this.waiting.length > 0 || pending.length > 0;
  }

  private encodePartial(value: object, chains: readonly (readonly string[])[]): Node {
    const whole = this.memo.get(value);
    if (whole !== undefined) return { type: 'alias', of: whole };
    const heads = new Map<string, (readonly string[])[] | undefined>();
    for (const [head = '', ...rest] of chains) {
      const known = heads.get(head);
      if (rest.length === 0) heads.set(head, undefined);
      else if (!heads.has(head)) heads.set(head, [rest]);
      else known?.push(rest);
    }
    const keys: Slot[] = [];
    const values: Slot[] = [];
    for (const [head, rest] of heads) {
      const read = readStillProperty(value, head);
      if (read === 'unknown') return { type: 'alias', of: this.slot(value, 'target') };
      if (read === undefined) continue;
      const isPartial = rest !== undefined && isPartialObject(read.value);
      keys.push(head);
      values.push(isPartial ? this.partialSlot(read.value, rest, 'property', head) : this.slot(read.value, 'property', head));
    }
    return { type: 'object', own: { keys, values } };
  }

  private takeBuffers(): void {
    for (const { id, buffer } of this.buffers) {
      const isMoved = this.via === 'thread' && !this.forMany && this.identities.isMoved(buffer);
      if (isMoved) this.transfer.push(buffer);
      const { bytes, start } = isMoved ? { bytes: buffer, start: 0 } : this.ranges.take(buffer, this);
      const node = this.nodes[id]!;
      this.nodes[id] = { ...node, type: 'buffer', bytes, start, shared: false };
    }
  }
}

/** Objects whose properties can be taken one by one. Functions and proxies are wholes. */
export function isPartialObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (!ArrayBuffer.isView(value));
}

/** A property that is a value, its own or inherited; a getter is left to the object it belongs to. */
function readStillProperty(object: object, key: string): { readonly value: unknown } | 'unknown' | undefined {
  for (let at: object | null = object; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property === undefined) continue;
    if ('value' in property) return { value: property.value as unknown };
    // Compilers make getters that only hand out a variable; they show by being arrow functions.
    const isHandedOut = /^\(\) *=>|^\(\)=>|^function ?\(\) ?\{ return [\w$.]+; \}$/.test(String(property.get));
    return isHandedOut ? { value: (object as Record<string, unknown>)[key] } : 'unknown';
  }
  return undefined;
}
