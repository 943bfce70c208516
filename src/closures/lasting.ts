/** Keeps the message of a function that captures nothing: while the function is as it was, it is the same for each run. */
import { readSourceMaps } from '../base/source-maps.js';
import { findLastingCapture } from './capture.js';
import { localKey } from './codecs/objects.js';
import { findNotedReference } from './known-values.js';
import type { Graph } from './nodes.js';
import { staysByValue } from './reference.js';
import { isPlaceKnown } from './scopes.js';

export interface LastingMessage {
  readonly fn: object;
  /** What the function is called in the graph. */
  readonly id: string;
  readonly graph: Graph;
  /** Where a worker keeps what it makes of it, so that it need not come again. */
  readonly slot: number;
}

interface Kept extends LastingMessage {
  readonly proto: unknown;
  readonly name: unknown;
}

const messages = new WeakMap<object, Kept>();

/** So many functions a worker keeps at most: another one takes the place of the oldest. */
const slots = 64;
let nextSlot = 0;

/** The message of an earlier run, where it would be written again to the letter. */
export function findLastingMessage(pair: unknown): LastingMessage | undefined {
  const fn = readPair(pair);
  const kept = fn === undefined ? undefined : messages.get(fn);
  if (fn === undefined || kept === undefined) return undefined;
  return isBare(fn) && nameOf(fn) === kept.name && Object.getPrototypeOf(fn) === kept.proto && isUntouched(fn) ? kept : undefined;
}

/** A function written in the call is another one each time: for those, nothing is worth keeping. */
export function wasSentBefore(pair: unknown): boolean {
  const fn = readPair(pair);
  return fn !== undefined && isPlaceKnown(fn);
}

/** Looks whether the message of this pair can serve again, and keeps it if so. Returns its slot then. */
export function keepLastingMessage(pair: unknown, graph: Graph): number | undefined {
  const fn = readPair(pair);
  const [, node] = graph.nodes;
  if (fn === undefined || !isBare(fn) || graph.nodes.length !== 2 || graph.cells.length > 0 || graph.maps !== undefined) return undefined;
  if (node?.type !== 'function' || node.own !== undefined || node.bindings.length > 0) return undefined;
  const url = findLastingCapture(fn)?.script?.url;
  // By `arguments.callee` it could put something on itself, for the next run to find.
  if (url === undefined || !staysByValue(fn, url) || (!node.strict && /arguments|eval/u.test(node.text))) return undefined;
  const slot = nextSlot++ % slots;
  messages.set(fn, { fn, id: node.id, graph, slot, proto: Object.getPrototypeOf(fn), name: nameOf(fn) });
  return slot;
}

/** The function of a run that has no statics. */
function readPair(pair: unknown): object | undefined {
  if (!Array.isArray(pair) || pair.length !== 2 || pair[1] !== undefined || typeof pair[0] !== 'function') return undefined;
  return pair[0] as object;
}

/** Nothing was put on it or taken away. Arrows and methods only: the prototype of others would have to be looked through. */
function isBare(fn: object): boolean {
  return Reflect.ownKeys(fn).length === 2 && Object.hasOwn(fn, 'length') && Object.isExtensible(fn);
}

/** Undefined where it is not a name as functions are given. */
function nameOf(fn: object): unknown {
  const property = Object.getOwnPropertyDescriptor(fn, 'name');
  const isUsual = property?.writable === false && !property.enumerable && property.configurable;
  return isUsual === true && typeof property.value === 'string' ? property.value : undefined;
}

/** Nor has anything changed around it that the encoder looks at. */
function isUntouched(fn: object): boolean {
  return findNotedReference(fn) === undefined && !(localKey in fn) && readSourceMaps()?.enabled !== true && findLastingCapture(fn) !== undefined;
}
