/** Gives the functions and objects of the language and of Node's globals their names: `Math.max`, `Array.prototype.map`. */
import { hidden } from './globals.js';
import { mainGlobal } from './main-realm.js';

/** Names that every worker has too. Globals that a program makes itself are not there, so they get no name. */
const rootNames = [
  'Object', 'Function', 'Array', 'Number', 'parseFloat', 'parseInt', 'Boolean', 'String', 'Symbol', 'Date', 'Promise',
  'RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
  'SuppressedError', 'JSON', 'Math', 'Intl', 'ArrayBuffer', 'SharedArrayBuffer', 'Atomics', 'Uint8Array', 'Int8Array',
  'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float16Array', 'Float32Array', 'Float64Array',
  'Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array', 'DataView', 'Map', 'BigInt', 'Set', 'WeakMap', 'WeakSet',
  'WeakRef', 'Proxy', 'Reflect', 'FinalizationRegistry', 'Iterator', 'decodeURI', 'decodeURIComponent', 'encodeURI',
  'encodeURIComponent', 'escape', 'unescape', 'eval', 'isFinite', 'isNaN', 'console', 'WebAssembly', 'Buffer', 'URL',
  'URLSearchParams', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'Event', 'EventTarget',
  'MessageChannel', 'MessagePort', 'BroadcastChannel', 'DOMException', 'clearInterval', 'clearTimeout',
  'setInterval', 'setTimeout', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'structuredClone', 'atob', 'btoa',
  'performance', 'fetch', 'Blob', 'process',
];

/** Names that load a part of Node when they are looked at, up to a tenth of a second's worth: no value is of it before. */
const lazyNames: Readonly<Record<string, readonly string[]>> = {
  'internal/deps/undici/undici': ['Headers', 'Request', 'Response', 'FormData', 'MessageEvent'],
  'internal/webstreams/readablestream': ['ReadableStream'],
  'internal/webstreams/writablestream': ['WritableStream'],
  'internal/webstreams/transformstream': ['TransformStream'],
};

let names: Map<unknown, string> | undefined;
let loadedCount = 0;
const lazy = new Map(Object.entries(lazyNames));

/** The name of a global, if the value is one. */
export function findGlobalName(value: object): string | undefined {
  if (value === globalThis) return 'globalThis';
  names ??= collectNames();
  collectLoaded(names);
  return names.get(value);
}

function collectNames(): Map<unknown, string> {
  const found = new Map<unknown, string>();
  for (const [name, get] of Object.entries(hidden)) collectFrom(get(), name, found);
  // What Node hands out (results, files read) is made of its own realm's classes, which mean the same.
  for (const realm of new Set([globalThis, mainGlobal])) collectRealm(realm, found);
  return found;
}

function collectLoaded(found: Map<unknown, string>): void {
  const loaded = (process as { moduleLoadList?: readonly string[] }).moduleLoadList ?? [];
  if (loaded.length === loadedCount) return;
  loadedCount = loaded.length;
  for (const [module, roots] of lazy) {
    if (!loaded.includes(`NativeModule ${module}`)) continue;
    lazy.delete(module);
    for (const name of roots) for (const realm of new Set([globalThis, mainGlobal])) collectFrom(Reflect.get(realm, name), name, found);
  }
}

function collectRealm(realm: typeof globalThis, found: Map<unknown, string>): void {
  for (const name of rootNames) {
    const property = Object.getOwnPropertyDescriptor(realm, name);
    // Accessors load what they stand for (crypto, navigator): not for the sake of a name, apart from those Node made
    // accessors only so that they can be replaced.
    const value: unknown = property?.get && (name === 'process' || name === 'Buffer') ? Reflect.get(realm, name) : property?.value;
    if (name === 'process') collectProcess(value as object, found);
    else collectFrom(value, name, found);
  }
}

function collectFrom(root: unknown, rootName: string, found: Map<unknown, string>): void {
  const waiting: [unknown, string][] = [[root, rootName]];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const [value, name] = entry;
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') continue;
    if (found.has(value)) continue;
    found.set(value, name);
    for (const key of Reflect.ownKeys(value)) {
      const step = stepOf(key);
      const property = step === undefined ? undefined : Object.getOwnPropertyDescriptor(value, key);
      if (property !== undefined && 'value' in property) waiting.push([property.value, `${name}.${step}`]);
    }
  }
}

function stepOf(key: string | symbol): string | undefined {
  if (typeof key === 'string') return key.includes('.') ? undefined : key;
  return key.description?.startsWith('Symbol.') === true ? `@@${key.description.slice(7)}` : undefined;
}

/** Of the process only its functions: it also leads to the program's own modules. */
function collectProcess(value: object, found: Map<unknown, string>): void {
  found.set(value, 'process');
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (typeof property.value === 'function' || key === 'env') found.set(property.value, `process.${key}`);
  }
}
