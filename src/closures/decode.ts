/** Makes live values from a graph: empty shells first, then their contents, so that cycles close by themselves. */
import { createRequire } from 'node:module';
import { DecodeError } from '../errors/kinds.js';
import { buildFunction, makeInstance } from './build-function.js';
import type { BuiltFunction, ClassHooks } from './build-function.js';
import { makeBuffer, makeView } from './codecs/buffers.js';
import { fillArray, fillMap, fillSet, makeArguments, makeArray } from './codecs/collections.js';
import { decodeCustom } from './codecs/custom.js';
import { makeDomException, makeError } from './codecs/errors.js';
import { applyIntegrity, fillOwn } from './codecs/own.js';
import { makeSymbol } from './codecs/symbols.js';
import type { DecodeContext } from './context.js';
import { noteOrigin } from './known-values.js';
import { takeIntoRealm } from './main-realm.js';
import { isRef } from './nodes.js';
import type { Binding, FunctionNode, Graph, Node, Reference, Slot } from './nodes.js';
import { SharedCells } from './shared-cells.js';
import { findTwin } from './twins.js';
import type { Twin } from './twins.js';

/** What a decoder needs to know of the run it works for. */
export interface KnownThings {
  /** What came under this id before, or was sent under it from here. */
  find(id: string): object | symbol | undefined;
  note(id: string, value: object | symbol): void;
  /** The value of a reference; whatever had to be imported for it has been. */
  resolve(reference: Reference): unknown;
  /** What it is now, where that may change. */
  read(reference: Reference): unknown;
}

const hooksOf = new WeakMap<object, ClassHooks>();
/** Making a shell makes what it needs first; beyond this depth the prototype is set afterwards. */
const MAX_PROTO_DEPTH = 500;
const unmade = Symbol('unmade');

export function decodeGraph(graph: Graph, known: KnownThings): unknown {
  return new Decoder(graph, known).decode();
}

class Decoder implements DecodeContext {
  private readonly values: unknown[];
  private readonly waiting: number[] = [];
  private readonly built = new Map<number, BuiltFunction>();
  private readonly shared = new SharedCells();
  private readonly late = new Set<number>();
  private readonly twins = new Map<number, Twin>();
  private depth = 0;

  constructor(private readonly graph: Graph, private readonly known: KnownThings) {
    this.values = new Array<unknown>(graph.nodes.length).fill(unmade);
    for (const node of graph.nodes) if (node.type === 'function') this.shared.countUsers(node);
  }

  decode(): unknown {
    const root = this.value(this.graph.root);
    const filled: number[] = [];
    for (let id = this.waiting.pop(); id !== undefined; id = this.waiting.pop()) {
      this.fill(id, this.graph.nodes[id]!);
      filled.push(id);
    }
    for (const id of filled) {
      const { own, ...node } = this.graph.nodes[id]!;
      // A frozen class could not be told to fill an instance.
      const staysOpen = node.type === 'function' && node.hydrates === true;
      if (own?.integrity && !staysOpen) applyIntegrity(this.values[id] as object, own);
    }
    return root;
  }

  value(slot: Slot): unknown {
    if (!isRef(slot)) return slot;
    const made = this.values[slot.ref];
    if (made !== unmade) return made;
    const node = this.graph.nodes[slot.ref];
    if (node === undefined) throw new DecodeError(`A message points to node ${String(slot.ref)}, which it does not have.`);
    this.depth += 1;
    const value = this.make(slot.ref, node);
    this.depth -= 1;
    // Making what it needs may have made this very node already.
    if (this.values[slot.ref] === unmade) this.values[slot.ref] = value;
    return this.values[slot.ref];
  }

  private make(id: number, node: Node): unknown {
    switch (node.type) {
      case 'alias': return this.value(node.of);
      case 'known': return this.known.find(node.id) ?? fail(`refers to ${node.id}, which is not known here`);
      case 'reference': return this.known.resolve(node.reference);
      case 'symbol': return this.makeSymbol(node);
      case 'function': return this.makeFunction(id, node);
      case 'bound': return this.makeBound(id, node);
      case 'proxy': return new Proxy(this.value(node.target) as object, this.value(node.handler) as ProxyHandler<object>);
      case 'require': return createRequire(node.file);
      case 'custom': return this.makeCustom(node.codec, node.data);
      default:
        this.waiting.push(id);
        return this.makeShell(id, node);
    }
  }

  private makeShell(id: number, node: Node): unknown {
    const { own } = node;
    if (own?.privates) return this.makeHydrated(id, node);
    if (node.type === 'prototype') return (this.value(node.of) as { prototype: unknown }).prototype;
    if (node.type === 'object') return this.makeObject(id, own?.proto);
    const shell = this.makeKind(node) as object;
    if (own?.proto !== undefined) Object.setPrototypeOf(shell, this.value(own.proto) as object | null);
    return shell;
  }

  private makeObject(id: number, proto: Slot): object {
    if (proto === undefined) return {};
    if (this.depth < MAX_PROTO_DEPTH) return Object.create(this.value(proto) as object | null) as object;
    this.late.add(id);
    return {};
  }

  private makeKind(node: Node): unknown {
    switch (node.type) {
      case 'raw': return takeIntoRealm(node.value);
      case 'array': return makeArray(node.length);
      case 'map': return new Map();
      case 'set': return new Set();
      case 'regexp': return Object.assign(new RegExp(node.source, node.flags), { lastIndex: node.lastIndex });
      case 'error': return makeError(node.class, node.message, node.stack);
      case 'domexception': return makeDomException(node.message, node.name, node.stack);
      case 'buffer': return takeIntoRealm(makeBuffer(node.bytes));
      case 'view': return this.makeView(node);
      case 'url': return new URL(node.href);
      case 'search': return new URLSearchParams(node.text);
      case 'arguments': return makeArguments(node.items.length);
      default: return fail(`has a node of the unknown type ${JSON.stringify((node as { type: unknown }).type)}`);
    }
  }

  private makeView(node: Node & { type: 'view' }): unknown {
    const bytes = this.value(node.buffer) as ArrayBuffer;
    const buffer = isRef(node.buffer) ? this.graph.nodes[node.buffer.ref] : undefined;
    const start = buffer?.type === 'buffer' ? buffer.start : 0;
    return makeView(node.class, node.offset - start, node.length, bytes);
  }

  private makeHydrated(id: number, node: Node): object {
    const owners = (node.own?.privates ?? []).map(({ of }) => this.value(of) as object);
    const proto = this.value(node.own?.proto) as (object & { constructor: unknown }) | null;
    const [top, base] = [owners[0], owners.at(-1)];
    if (top === undefined || base === undefined) return fail('has an instance without its class');
    const twin = owners.every((owner) => hooksOf.has(owner)) ? undefined : findTwin(proto?.constructor as Parameters<typeof findTwin>[0], top);
    if (twin) this.twins.set(id, twin);
    const shell = node.type === 'object' ? {} : this.makeKind(node) as object;
    Object.setPrototypeOf(shell, twin?.proto ?? proto);
    return makeInstance(shell, twin?.classes.get(base)?.fn ?? base, twin?.classes.get(top)?.fn ?? top);
  }

  private makeSymbol(node: Node & { type: 'symbol' }): symbol {
    const known = node.id === undefined ? undefined : this.known.find(node.id);
    if (typeof known === 'symbol') return known;
    const symbol = makeSymbol(node.how, node.text);
    if (node.id !== undefined) this.known.note(node.id, symbol);
    return symbol;
  }

  private makeFunction(id: number, node: FunctionNode): unknown {
    const known = this.known.find(node.id);
    if (known !== undefined) return known;
    const shared = this.shared.findFor(node, this.graph.cells, (reference) => this.known.read(reference));
    const parent = node.parent === undefined ? undefined : this.value(node.parent);
    const computedKeys = node.computedKeys?.map((key) => this.value(key) as string | symbol);
    const built = buildFunction({ node, shared, parent, ...(computedKeys ? { computedKeys } : {}) });
    const { fn, hooks } = built;
    hooksOf.set(fn, hooks);
    noteOrigin(fn, {
      node,
      original: node.original ?? node.text,
      readBindings: () => built.read(),
      shared,
      ...(parent === undefined ? {} : { parent }),
      ...(computedKeys ? { computedKeys } : {}),
      ...(hooks.fields ? { readPrivates: (instance: object) => hooks.fields?.read(instance) ?? [] } : {}),
      ...(hooks.statics ? { readStaticPrivates: () => hooks.statics?.read() ?? [] } : {}),
    });
    if (node.name !== undefined && fn.name !== node.name) {
      Object.defineProperty(fn, 'name', { value: node.name, configurable: true, writable: false, enumerable: false });
    }
    this.known.note(node.id, fn);
    this.built.set(id, built);
    this.waiting.push(id);
    return fn;
  }

  private valueOf({ cell, reference, isLive }: Binding): unknown {
    if (isLive) return undefined;
    return reference === undefined ? this.value(this.graph.cells[cell]?.value) : this.known.resolve(reference);
  }

  private makeBound(id: number, node: Node & { type: 'bound' }): unknown {
    const known = this.known.find(node.id);
    if (known !== undefined) return known;
    const target = this.value(node.target) as (...args: unknown[]) => unknown;
    const bound = Function.prototype.bind.call(target, this.value(node.self), ...node.args.map((arg) => this.value(arg))) as object;
    this.known.note(node.id, bound);
    this.waiting.push(id);
    return bound;
  }

  private makeCustom(codec: string, data: Slot): object {
    // The codec needs its data complete, which only a message of its own can promise.
    const inner = new Decoder({ ...this.graph, root: data }, this.known);
    return decodeCustom(codec, inner.decode());
  }

  private fill(id: number, node: Node): void {
    const target = this.values[id] as object;
    switch (node.type) {
      case 'array': fillArray(target as unknown[], node.items, node.raw, this); break;
      case 'map': fillMap(target as Map<unknown, unknown>, node.entries, this); break;
      case 'set': fillSet(target as Set<unknown>, node.entries, this); break;
      case 'arguments': node.items.forEach((item, index) => Reflect.set(target, index, this.value(item))); break;
      case 'function': this.fillFunction(id, target, node); break;
      default:
    }
    const { own } = node;
    if (own === undefined) return;
    if (this.late.has(id)) Object.setPrototypeOf(target, this.value(own.proto) as object | null);
    if ((node.type === 'function' || node.type === 'bound' || node.type === 'prototype') && own.proto !== undefined) {
      Object.setPrototypeOf(target, this.value(own.proto) as object | null);
    }
    fillOwn(target, own, this);
    for (const { of, values } of own.privates ?? []) {
      const owner = this.value(of) as object;
      const hooks = this.twins.get(id)?.classes.get(owner)?.hooks ?? hooksOf.get(owner);
      hooks?.fields?.write(target, values.map((value) => this.value(value)));
    }
  }

  private fillFunction(id: number, target: object, node: FunctionNode): void {
    this.built.get(id)?.bind(node.bindings.map((binding) => this.valueOf(binding)));
    if (node.staticPrivates) hooksOf.get(target)?.statics?.write(node.staticPrivates.map((value) => this.value(value)));
    if (node.prototype !== undefined) this.value(node.prototype);
    for (const { cell, reference } of node.bindings) {
      const shared = reference === undefined ? this.shared.get(cell) : undefined;
      if (shared) shared.value = this.value(this.graph.cells[cell]?.value);
    }
  }
}

function fail(what: string): never {
  throw new DecodeError(`A message ${what}.`);
}
