/** One run's side of the traffic: encodes and decodes its messages, and remembers what both sides know. */
import { types } from 'node:util';
import { ParallelError } from '../errors/base.js';
import * as kinds from '../errors/kinds.js';
import { DecodeError } from '../errors/kinds.js';
import { besideBytes, largeBytes } from '../wire/large.js';
import type { Identities } from './context.js';
import { copyForOne } from './copy-for-one.js';
import { decodeGraph } from './decode.js';
import type { KnownThings } from './decode.js';
import { Encoder } from './encode.js';
import type { Root } from './encode.js';
import { shareSession } from './inspector.js';
import { KeptFunction } from './kept-functions.js';
import { findLastingMessage, keepLastingMessage, wasSentBefore } from './lasting.js';
import type { LastingMessage } from './lasting.js';
import { encodeLeniently } from './lenient.js';
import type { LenientResult } from './lenient.js';
import { takeFileMaps } from './maps/stacks.js';
import { takeIntoRealm } from './main-realm.js';
import { isMoved } from './move.js';
import { nameOurExports } from './own-exports.js';
import { GRAPH_VERSION } from './nodes.js';
import type { Graph, MessageBody } from './nodes.js';
import { isOurBlock, packLists } from './pack.js';
import { isPlain } from './plain.js';
import { Registry } from './registry.js';
import { loadReferences, readReference, resolveReference } from './resolve.js';

// What fn throws of us, and what the encoder refuses, comes back as the class that the caller has.
nameOurExports('index.js', { ParallelError, ...kinds });

/** What goes into a message: `body` survives structured clone, by `postMessage` for threads and by `v8.serialize` for processes. */
export interface Encoded {
  /** The message itself; only `decode` of the other side reads it. */
  readonly body: unknown;
  /**
   * For threads, buffers that go over, for the second argument of `postMessage`: given away by `move`, or copies.
   * For processes, large buffers of the body, which can be read where they are and need not be part of the bytes.
   */
  readonly transfer: readonly ArrayBuffer[];
  /** Whether the body names buffers as they are: in one message with another body that names them, they would be one. */
  readonly holdsBuffers?: boolean;
}

/** A box, so that a value which happens to have a `then` is never awaited by accident. */
export interface Decoded {
  /** What was encoded, made again. */
  readonly value: unknown;
}

/** How one value is written down. */
export interface EncodeOptions {
  /**
   * Remember functions and classes that go by value: from now on the other sides know them, and an id stands for them.
   * For what every worker of the run gets. Without it they go by value each time, and the receiver recognises the id.
   */
  readonly remember?: boolean;
  /**
   * A part of the value that cannot travel is replaced by the EncodeError that says why, and all others go as they are.
   * For thrown errors: a response in a field must not cost the message. Only the value itself can then be refused.
   */
  readonly lenient?: boolean;
  /**
   * The value only holds values together: it is a list of them, or columns of lists. Whoever decodes it reads each
   * list by index, so one of numbers may go, and arrive, as a typed array.
   */
  readonly pack?: 'list' | 'columns';
}

/** About what copying so many bytes costs, an object in a graph costs more than one that is posted as it is. */
const bytesPerObject = 4096;

/** One per run on each side. */
export class Exchange {
  private readonly registry = new Registry();
  private readonly keptFunction = new KeptFunction();
  private readonly identities: Identities;
  private readonly known: KnownThings;
  private count = 0;

  /**
   * @param side unique prefix for ids made here: 'c' in the caller, 'w3' in worker 3
   * @param via what the bytes go through
   */
  constructor(private readonly side: string, readonly via: 'process' | 'thread') {
    this.identities = {
      idOf: (value) => this.registry.idOf(value) ?? this.nameValue(value),
      isKnown: (id) => this.registry.isKept(id),
      isMoved,
      // A function that comes back is a value: whoever has it may call it, and see what it assigns.
      warnsOfWrites: side === 'c',
    };
    this.known = {
      find: (id) => {
        this.keptFunction.handOut(id);
        return this.registry.find(id);
      },
      note: (id, value) => this.registry.note(id, value),
      // Called by their names: what resolves is loaded with what decodes, when the first of them is asked for.
      resolve: (reference) => resolveReference(reference),
      read: (reference) => readReference(reference),
    };
  }

  /**
   * Writes a value down. Synchronous: what is captured is read now.
   *
   * @param value anything
   * @param root what the value is, as the first step of a path: 'fn', 'item 3', 'result'; for an array that only holds
   *   values together, a function that says it of each
   * @inlineType Root
   * @throws EncodeError with the path to what cannot travel, and the remedy
   */
  encode(value: unknown, root: Root, options: EncodeOptions = {}): Encoded {
    const keep = options.remember === true;
    const before = keep && this.count === 0 ? findLastingMessage(value) : undefined;
    if (before?.id === this.idAt(1)) return this.repeat(before);
    const packed = packLists(value, options.pack);
    const buffers = new Set<ArrayBufferLike>();
    const tally = { objects: 0 };
    if (isPlain(packed, buffers, tally) && !this.isBetterCopied(buffers, tally.objects)) {
      return { body: { plain: packed } satisfies MessageBody, transfer: this.toTransfer(buffers, packed !== value) };
    }
    const mayRepeat = keep && this.count === 0 && wasSentBefore(value);
    const { encoder, graph } = shareSession(() => this.write(value, root, options.lenient === true, keep));
    if (keep) for (const id of encoder.carried) this.registry.keep(id);
    const told: Graph = keep ? { ...graph, keep } : graph;
    const slot = mayRepeat ? keepLastingMessage(value, told) : undefined;
    return { body: { graph: told, slot } satisfies MessageBody, transfer: encoder.transfer, holdsBuffers: encoder.holdsBuffers };
  }

  /** Sends the same message as an earlier run has, which was the first of that run as well. */
  private repeat({ fn, id, graph, slot }: LastingMessage): Encoded {
    this.nameValue(fn);
    this.registry.keep(id);
    return { body: { graph, slot } satisfies MessageBody, transfer: [], holdsBuffers: false };
  }

  /**
   * A body that several workers get (`remember`), for one of them: large buffers are copies, to be moved, and what this worker
   * keeps of an earlier run is named.
   *
   * @param keeps the last graph that this worker got for each slot
   */
  again(body: unknown, keeps: Map<number, unknown>): Encoded {
    const { graph, slot } = body as { graph?: Graph; slot?: number };
    if (slot !== undefined) {
      if (keeps.get(slot) === graph) return { body: { slot } satisfies MessageBody, transfer: [] };
      keeps.set(slot, graph);
    }
    return this.via === 'thread' ? copyForOne(body as MessageBody) : { body, transfer: [] };
  }

  /**
   * Reads a body. Synchronous unless a module has to be imported for it.
   *
   * @param body what the other side's `encode` gave
   * @throws DecodeError for a message that is damaged, or that needs a module which cannot be loaded here
   */
  decode(body: unknown): Decoded | Promise<Decoded> {
    if (typeof body === 'object' && body !== null && 'plain' in body) return { value: takeIntoRealm(body.plain) };
    const { slot } = (body ?? {}) as { slot?: number };
    if (slot === undefined) return this.decodeGraph(checkGraph(body));
    const graph = 'graph' in (body as object) ? checkGraph(body) : undefined;
    return this.keptFunction.decode(slot, graph, this.registry, (kept) => this.decodeGraph(kept));
  }

  private decodeGraph(graph: Graph): Decoded | Promise<Decoded> {
    const loading = readSafely(() => loadReferences(graph));
    return loading === undefined ? this.decodeLoaded(graph) : loading.then(() => this.decodeLoaded(graph));
  }

  // Posted as it is, a buffer is copied twice, into the message and out of it. A copy of our own can be moved. But only
  // the graph can hold it in place of the original; with very many objects, writing that would cost more.
  private isBetterCopied(buffers: ReadonlySet<ArrayBufferLike>, objects: number): boolean {
    if (this.via === 'process') return false;
    let bytes = 0;
    for (const buffer of buffers) {
      if (buffer.byteLength < largeBytes || !types.isArrayBuffer(buffer)) continue;
      if (!isMoved(buffer) && !isOurBlock(buffer)) bytes += buffer.byteLength;
    }
    return bytes > 0 && objects <= bytes / bytesPerObject;
  }

  private toTransfer(buffers: ReadonlySet<ArrayBufferLike>, isPacked: boolean): ArrayBuffer[] {
    const transfer: ArrayBuffer[] = [];
    for (const buffer of buffers) {
      if (!types.isArrayBuffer(buffer)) continue;
      if (this.via === 'process') {
        if (buffer.byteLength >= besideBytes) transfer.push(buffer);
      } else if (isMoved(buffer) || (isPacked && isOurBlock(buffer))) transfer.push(buffer);
    }
    return transfer;
  }

  private write(value: unknown, root: Root, lenient: boolean, forMany: boolean): LenientResult {
    if (lenient) return encodeLeniently(value, this.via, this.identities, root);
    const encoder = new Encoder(this.via, this.identities, root, forMany);
    return { encoder, graph: encoder.encode(value) };
  }

  private decodeLoaded(graph: Graph): Decoded {
    return readSafely(() => {
      if (graph.maps !== undefined) takeFileMaps(graph.maps);
      const value = decodeGraph(graph, this.known);
      if (graph.keep === true) {
        for (const node of graph.nodes) if (node.type === 'function' || node.type === 'bound') this.registry.keep(node.id);
      }
      return { value };
    });
  }

  private idAt(count: number): string {
    return `${this.side}:${String(count)}`;
  }

  private nameValue(value: object | symbol): string {
    const id = this.idAt((this.count += 1));
    this.registry.note(id, value);
    return id;
  }
}

/** Whatever a damaged message makes go wrong is an error of decoding. */
function readSafely<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    throw new DecodeError(`A message could not be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function checkGraph(body: unknown): Graph {
  const graph = (body as { graph?: Omit<Graph, 'version'> & { version: unknown } } | null | undefined)?.graph;
  if (graph === undefined || !Array.isArray(graph.nodes) || !Array.isArray(graph.cells)) {
    throw new DecodeError('A message is not in the form that this version reads.');
  }
  if (graph.nodes.some((node: unknown) => typeof node !== 'object' || node === null)) {
    throw new DecodeError('A message is damaged.');
  }
  if (graph.version !== GRAPH_VERSION) {
    throw new DecodeError(`A message is of version ${String(graph.version)}, and this copy reads version ${String(GRAPH_VERSION)}. Two versions of parathos are mixed.`);
  }
  return graph as Graph;
}
