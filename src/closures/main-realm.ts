/** Knows the realm that Node itself works in: jest runs programs, and us with them, in another one, with classes of its own. */
import { types } from 'node:util';
import vm from 'node:vm';

/** Node's own functions make objects of these classes, and the inspector evaluates here. Most often it is ours too. */
export const mainGlobal = isMainRealm() ? globalThis : vm.runInThisContext('globalThis') as typeof globalThis;

/** What messages hold as it is. Typed arrays and buffers, too: some realms share these with Node's, and some do not. */
const names = [
  'Object', 'Array', 'Map', 'Set', 'Date', 'RegExp', 'Boolean', 'Number', 'String', 'BigInt', 'ArrayBuffer', 'SharedArrayBuffer',
  'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
  'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
  'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
];

// By one of Node's own functions: `vm` would have to be loaded.
function isMainRealm(): boolean {
  return Object.getPrototypeOf(types.isDate) === Function.prototype;
}

type Realm = Readonly<Record<string, unknown>>;

/** Makes objects that V8 read from a message those of our own realm, so that `instanceof` holds. Returns the value. */
export function takeIntoRealm<T>(value: T, from = mainGlobal as unknown as Realm, to = globalThis as unknown as Realm): T {
  const protos = findProtos(from, to);
  if (protos.size === 0) return value;
  const seen = new Set<unknown>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    const proto = protos.get(Object.getPrototypeOf(next));
    if (proto !== undefined) Object.setPrototypeOf(next, proto);
    if (next instanceof (to.Map as typeof Map)) for (const [key, item] of next) waiting.push(key, item);
    else if (next instanceof (to.Set as typeof Set)) for (const item of next) waiting.push(item);
    if (ArrayBuffer.isView(next)) waiting.push(next.buffer);
    // Fresh from a message, nothing has accessors.
    else for (const key of Object.getOwnPropertyNames(next)) waiting.push((next as Record<string, unknown>)[key]);
  }
  return value;
}

/**
 * Whether a prototype is, in its own realm, what another one is in ours: `Date.prototype` of a vm context, say. In jest,
 * a typed array is of the test's realm and the buffer behind it of a third one. Objects of such classes arrive as ours.
 */
export function isCounterpart(proto: object | null, ours: object | null): boolean {
  if (proto === null || ours === null) return false;
  const theirClass: unknown = Object.getOwnPropertyDescriptor(proto, 'constructor')?.value;
  const ourClass: unknown = Object.getOwnPropertyDescriptor(ours, 'constructor')?.value;
  if (typeof theirClass !== 'function' || typeof ourClass !== 'function' || theirClass.prototype !== proto) return false;
  const text = Function.prototype.toString.call(theirClass);
  return text.endsWith('{ [native code] }') && text === Function.prototype.toString.call(ourClass);
}

/** The prototype that stands for this one in our realm, where it is of one of the language's classes; else this one. */
export function ourPrototype(proto: object): object {
  const constructor: unknown = Object.getOwnPropertyDescriptor(proto, 'constructor')?.value;
  if (typeof constructor !== 'function' || !names.includes(constructor.name)) return proto;
  const ours = (Reflect.get(globalThis, constructor.name) as { readonly prototype: object } | undefined)?.prototype;
  return ours !== undefined && ours !== proto && isCounterpart(proto, ours) ? ours : proto;
}

const found = new WeakMap<Realm, Map<unknown, object>>();

function findProtos(from: Realm, to: Realm): ReadonlyMap<unknown, object> {
  let protos = found.get(to);
  if (protos === undefined) {
    protos = new Map();
    for (const name of from === to ? [] : names) {
      const [theirs, ours] = [from[name], to[name]] as ({ prototype: object } | undefined)[];
      if (theirs !== undefined && ours !== undefined && theirs !== ours) protos.set(theirs.prototype, ours.prototype);
    }
    found.set(to, protos);
  }
  return protos;
}
