/** Finds out quickly whether structured clone alone carries a value without losing anything. */
import { inspect, types } from 'node:util';
import { isFresh } from './move.js';

/** Structured clone recurses; deeper values take the graph, which does not. */
const MAX_DEPTH = 500;
/** Nearer to the root than this, objects with few children are not remembered: most are items, and each is met once. */
const ITEM_DEPTH = 2;
const FEW_CHILDREN = 8;
/** From this length on, asking `inspect` for names beside the indices is cheaper than listing all keys. */
const LONG_ARRAY = 64;

/** Prints what an array has beside its items. */
const showNoItems = { depth: 0, maxArrayLength: 0, customInspect: false, showHidden: false, breakLength: Infinity } as const;

const viewPrototypes = new Set<object>([
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
  Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
].map((view) => view.prototype as object));

export interface PlainCheck {
  /** Buffers met so far: two views of one buffer would become two buffers on the way to a process. */
  readonly buffers: Set<ArrayBufferLike>;
  /** Children still to look at, found one level at a time: that is how depth is known without recursion. */
  next: object[];
  /** Objects may hold nothing but primitives. */
  readonly isFlat?: boolean;
}

/**
 * Tells whether the value consists of primitives, plain arrays and objects, and collections of such.
 *
 * Buffers that it holds are added to `buffers`, and its objects are counted in `tally`.
 */
export function isPlain(value: unknown, buffers: Set<ArrayBufferLike>, tally = { objects: 0 }): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  const check: PlainCheck = { buffers, next: [] };
  // Flat values, by far the most, need neither the set nor a second level.
  if (!hasPlainShell(value, check)) return false;
  if (check.next.length === 0) return true;
  const seen = new Set<object>([value]);
  for (let depth = 0; check.next.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const level = check.next;
    tally.objects += level.length;
    check.next = [];
    for (const child of level) {
      if (seen.has(child)) continue;
      const before = check.next.length + buffers.size;
      if (!hasPlainShell(child, check)) return false;
      // A flat object met twice is cheaper to look at twice than to remember. Cycles pass through what is further down.
      const found = check.next.length + buffers.size - before;
      if (found > (depth < ITEM_DEPTH && buffers.size === 0 ? FEW_CHILDREN : 0)) seen.add(child);
    }
  }
  return true;
}

/** Looks at one object without its children, which it appends to `next`. */
export function hasPlainShell(value: object, check: PlainCheck): boolean {
  // First of all: anything asked of a proxy would run the user's traps.
  if (types.isProxy(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto === Object.prototype) return isPlainObject(value, check);
  if (proto === Array.prototype) return Array.isArray(value) && isPlainArray(value, check);
  if (!Object.isExtensible(value)) return false;
  if (proto === Date.prototype) return types.isDate(value) && hasNoKeys(value);
  if (proto === Map.prototype) return types.isMap(value) && hasNoKeys(value) && isPlainMap(value, check);
  if (proto === Set.prototype) return types.isSet(value) && hasNoKeys(value) && areAllPlain(value, check);
  if (proto === RegExp.prototype) {
    return types.isRegExp(value) && value.lastIndex === 0 && Reflect.ownKeys(value).length === 1;
  }
  if (proto === ArrayBuffer.prototype) return types.isArrayBuffer(value) && hasNoKeys(value) && isWholeBuffer(value, check);
  if (viewPrototypes.has(proto as object)) return ArrayBuffer.isView(value) && isPlainView(value, check);
  return false;
}

function isPlainObject(value: object, check: PlainCheck): boolean {
  // The tag tells the arguments of a function, Math, or a date with a changed prototype from an ordinary object.
  if (!Object.isExtensible(value) || Object.prototype.toString.call(value) !== '[object Object]') return false;
  if (Object.getOwnPropertySymbols(value).length !== 0) return false;
  for (const name of Object.getOwnPropertyNames(value)) {
    const property = Object.getOwnPropertyDescriptor(value, name);
    // An accessor is not writable.
    if (property?.writable !== true || !property.enumerable || !property.configurable) return false;
    if (!takeChild(property.value, check)) return false;
  }
  return true;
}

function isPlainArray(value: readonly unknown[], check: PlainCheck): boolean {
  if (!Object.isExtensible(value)) return false;
  const length = value.length;
  for (let index = 0; index < length; index += 1) {
    const item = value[index];
    const type = typeof item;
    if (type === 'number' || type === 'string') continue;
    if (item === undefined && !Object.hasOwn(value, index)) return false;
    if (!takeChild(item, check)) return false;
  }
  return !hasExtraKeys(value);
}

/** Names beside the indices, or indices that are accessors. */
function hasExtraKeys(value: readonly unknown[]): boolean {
  if (value.length < LONG_ARRAY) {
    return Reflect.ownKeys(value).length !== value.length + 1;
  }
  const shown = inspect(value, showNoItems);
  return shown !== `[ ... ${value.length} more items ]`;
}

function isPlainMap(value: Map<unknown, unknown>, check: PlainCheck): boolean {
  for (const [key, item] of Map.prototype.entries.call(value)) {
    if (!takeChild(key, check) || !takeChild(item, check)) return false;
  }
  return true;
}

function areAllPlain(value: Set<unknown>, check: PlainCheck): boolean {
  for (const item of Set.prototype.values.call(value)) if (!takeChild(item, check)) return false;
  return true;
}

function isPlainView(value: ArrayBufferView, check: PlainCheck): boolean {
  const { buffer } = value;
  if (buffer.byteLength !== value.byteLength || types.isSharedArrayBuffer(buffer)) return false;
  if (!hasOnlyItems(value)) return false;
  return isWholeBuffer(buffer, check);
}

/** Whether a view has no properties beside its items. */
export function hasOnlyItems(value: ArrayBufferView): boolean {
  if (isFresh(value)) return true;
  const length = value instanceof DataView ? 0 : (value as Uint8Array).length;
  if (length < LONG_ARRAY) return Reflect.ownKeys(value).length === length;
  // Indices are keys: listing those of 8 MiB takes a quarter of a second. What is shown of it tells as much.
  return inspect(value, showNoItems).endsWith(` [ ... ${length} more items ]`);
}

/** Structured clone of a buffer met twice is one buffer; through two views it is two, when a process reads it. */
function isWholeBuffer(buffer: ArrayBufferLike, check: PlainCheck): boolean {
  if (check.buffers.has(buffer)) return false;
  if ((buffer as { resizable?: boolean }).resizable === true) return false;
  check.buffers.add(buffer);
  return true;
}

function takeChild(child: unknown, check: PlainCheck): boolean {
  switch (typeof child) {
    case 'object':
      if (child === null) return true;
      if (check.isFlat === true) return false;
      check.next.push(child);
      return true;
    case 'function':
    case 'symbol':
      return false;
    default:
      return true;
  }
}

function hasNoKeys(value: object): boolean {
  return Reflect.ownKeys(value).length === 0;
}
