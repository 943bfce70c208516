/** Tells the kinds of objects apart and hands each to its codec. */
import { types } from 'node:util';
import type { EncodeContext, Encoding } from '../context.js';
import { hasInspector } from '../inspector.js';
import { CannotTravel, refuseUnseen, remedyFor, withArticle } from '../refusal.js';
import { findNotedReference } from '../known-values.js';
import type { Node } from '../nodes.js';
import { hasPlainShell } from '../plain.js';
import { referToLibrary } from '../reference.js';
import { readProxy } from '../scopes.js';
import { encodeBuffer, encodeView } from './buffers.js';
import { encodeArguments, encodeArray, encodeMap, encodeSet } from './collections.js';
import { encodeCustom } from './custom.js';
import { encodeDomException, encodeError } from './errors.js';
import { checkClasses, encodeInstanceParts, encodePrototype, findErrorProto, nameOfClass } from './instances.js';
import { encodeOwn } from './own.js';

const flat = { buffers: new Set<ArrayBufferLike>(), isFlat: true };
export const localKey = Symbol.for('parathos.local');

export function encodeObject(value: object, context: EncodeContext): Node {
  if (types.isProxy(value)) return encodeProxy(value, context);
  const noted = findNotedReference(value);
  if (noted !== undefined) return { type: 'reference', reference: noted };
  checkLocal(value);
  const custom = encodeCustom(value, context);
  if (custom !== undefined) return custom;
  const encoding = encodeKind(value, context) ?? encodeOrdinary(value, context);
  if ('type' in encoding) return encoding;
  const { body, proto, skips } = encoding;
  const own = encodeOwn(value, proto, skips, context, body.type === 'error' ? findErrorProto(value) : undefined);
  const privates = own?.proto === undefined ? undefined : encodeInstanceParts(value, context);
  if (own === undefined) return body;
  return { ...body, own: privates === undefined ? own : { ...own, privates } };
}

/** A value that says of itself, in a sentence, why it stays where it is and what to do instead. */
export function checkLocal(value: object): void {
  const sentence: unknown = localKey in value ? Reflect.get(value, localKey) : undefined;
  if (typeof sentence === 'string') throw new CannotTravel(`${describe(value)} belongs to this process`, sentence);
}

/** The kinds that have contents of their own. */
function encodeKind(value: object, context: EncodeContext): Encoding | undefined {
  if (Array.isArray(value)) return encodeArray(value, context);
  if (ArrayBuffer.isView(value)) return encodeView(value, context);
  if (types.isMap(value)) return encodeMap(value, context);
  if (types.isSet(value)) return encodeSet(value, context);
  if (types.isDate(value)) return { body: { type: 'raw', value: new Date(value.getTime()) }, proto: Date.prototype };
  if (types.isRegExp(value)) return encodeRegExp(value);
  if (types.isAnyArrayBuffer(value)) return encodeBuffer(value, context);
  // Before errors: by the version of Node, it is one of them or not.
  if (isMade(value, DOMException)) return encodeDomException(value);
  if (types.isNativeError(value)) return encodeError(value);
  if (types.isBoxedPrimitive(value)) return encodeBoxed(value);
  if (types.isArgumentsObject(value)) return encodeArguments(value, context);
  if (isMade(value, URL)) return { body: { type: 'url', href: value.href }, proto: URL.prototype, skips: isInternal };
  if (isMade(value, URLSearchParams)) {
    return { body: { type: 'search', text: value.toString() }, proto: URLSearchParams.prototype, skips: isInternal };
  }
  return encodeUnmovable(value, context);
}

/** Kinds whose contents nobody can read, or that only live where they were made. */
function encodeUnmovable(value: object, context: EncodeContext): Encoding | undefined {
  const isUnmovable = types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value)
    || types.isGeneratorObject(value) || types.isMapIterator(value) || types.isSetIterator(value) || types.isExternal(value);
  if (isUnmovable || value instanceof WeakRef || value instanceof FinalizationRegistry) {
    throw new CannotTravel(`${describe(value)} cannot travel`, remedyFor(nameOfClass(value)));
  }
  const isCloneable = Object.prototype.toString.call(value) === '[object WebAssembly.Module]' || types.isKeyObject(value) || types.isCryptoKey(value);
  if (!isCloneable) return undefined;
  if (context.via === 'thread') return { body: { type: 'raw', value }, proto: Object.getPrototypeOf(value) as object, skips: () => true };
  throw new CannotTravel(`${describe(value)} cannot travel to a process`, 'Use threads (`thread: true`), or send the bytes it was made from.');
}

/** Plain objects, instances of classes, prototypes, and what turns out to be a library or out of reach. */
function encodeOrdinary(value: object, context: EncodeContext): Encoding | Node {
  const proto = Object.getPrototypeOf(value) as object | null;
  if (holdsFunctions(value)) {
    const reference = referToLibrary(value);
    if (reference !== undefined) return { type: 'reference', reference };
  }
  const prototype = encodePrototype(value, context);
  if (prototype !== undefined) return prototype;
  // Nothing but primitives: goes as it is, which is faster by far.
  if (proto === Object.prototype && hasPlainShell(value, { ...flat, next: [] })) return { type: 'raw', value };
  checkClasses(value);
  if (!types.isModuleNamespaceObject(value)) return { body: { type: 'object' }, proto: Object.prototype };
  // A namespace that could not be named: its present exports as an ordinary object.
  return { ...encodeNamespace(value, context) };
}

function encodeNamespace(value: object, context: EncodeContext): Node {
  const keys = Object.keys(value);
  const values = keys.map((key) => context.slot((value as Record<string, unknown>)[key], 'property', key));
  return { type: 'object', own: { proto: null, keys, values } };
}

/** More properties than this are not looked through for a function: libraries show early what they are. */
const MAX_SEARCHED = 256;

/** Whether an object may be a library, or a part of Node: whoever holds data alone is none. */
export function holdsFunctions(value: object): boolean {
  if (types.isModuleNamespaceObject(value)) return true;
  let searched = 0;
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (typeof property?.value === 'function' || property?.get !== undefined) return true;
    if ((searched += 1) === MAX_SEARCHED) break;
  }
  return Object.prototype.toString.call(value) !== '[object Object]' || value === process.env;
}

/** Rebuilt from what it stands for and its traps, so that it does there what it does here. */
function encodeProxy(value: object, context: EncodeContext): Node {
  const inside = readProxy(value);
  if (!hasInspector()) throw refuseUnseen('a proxy hides what it stands for');
  if (inside === undefined || inside.target === null || inside.handler === null) {
    throw new CannotTravel('a proxy that cannot be looked through', 'Send what it stands for.');
  }
  const target = context.slot(inside.target, 'target');
  return { type: 'proxy', target, handler: context.slot(inside.handler, 'handler') };
}

function encodeRegExp(value: RegExp): Encoding {
  const { source, flags, lastIndex } = value;
  return { body: { type: 'regexp', source, flags, lastIndex }, proto: RegExp.prototype, skips: (key) => key === 'lastIndex' };
}

function encodeBoxed(value: object): Encoding {
  if (types.isSymbolObject(value)) throw new CannotTravel('a symbol in an object wrapper cannot travel', 'Send the symbol itself.');
  const Class = [String, Number, Boolean, BigInt].find((one) => Object.prototype.toString.call(value) === `[object ${one.name}]`) ?? Object;
  const primitive: unknown = (Class.prototype as { valueOf(): unknown }).valueOf.call(value);
  const skips = (key: string | symbol): boolean => types.isStringObject(value) && (key === 'length' || /^\d+$/.test(String(key)));
  return { body: { type: 'raw', value: Object(primitive) as unknown }, proto: Class.prototype, skips };
}

/** An instance, and not the prototype of a child class: that one has no state to be read. */
function isMade<T extends object>(value: object, Class: new (...args: never[]) => T): value is T {
  const constructor: unknown = Object.getOwnPropertyDescriptor(value, 'constructor')?.value;
  return value instanceof Class && (typeof constructor !== 'function' || constructor.prototype !== value);
}

/** Node keeps the state of these in symbols, which the constructor makes again. */
function isInternal(key: string | symbol): boolean {
  return typeof key === 'symbol';
}

function describe(value: object): string {
  return withArticle(nameOfClass(value));
}
