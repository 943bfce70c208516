/** Tells whether two values are the same in all that can be seen of them: kind, contents, descriptors, prototypes, who is who. */
import { types } from 'node:util';

type Pair = readonly [one: unknown, other: unknown, path: string];

/** @returns the way to the first difference, and what it is; undefined where there is none */
export function findDifference(one: unknown, other: unknown): string | undefined {
  // Partners both ways: what is one object on one side must be one on the other.
  const partners = new Map<unknown, unknown>();
  const waiting: Pair[] = [[one, other, '']];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [a, b, path] = pair;
    const found = comparePair(a, b, path, partners, waiting);
    if (found !== undefined) return found;
  }
  return undefined;
}

function comparePair(a: unknown, b: unknown, path: string, partners: Map<unknown, unknown>, waiting: Pair[]): string | undefined {
  if (!isSameEverywhere(a) && !isSameEverywhere(b)) {
    if (partners.has(a) || partners.has(b)) {
      return partners.get(a) === b && partners.get(b) === a ? undefined : `${path}: who is who differs`;
    }
    partners.set(a, b).set(b, a);
    if (a === b) return undefined;
    if (typeof a === 'symbol' && typeof b === 'symbol') return tell(`${path} (symbol)`, a.description, b.description);
    if (typeof a === typeof b) return compareObjects(a as object, b as object, path, waiting);
  }
  return tell(path, a, b);
}

/** Values without an identity, and the symbols that every side has. */
function isSameEverywhere(value: unknown): boolean {
  if (typeof value !== 'symbol') return (typeof value !== 'object' && typeof value !== 'function') || value === null;
  return Symbol.keyFor(value) !== undefined || Reflect.ownKeys(Symbol).some((key) => Reflect.get(Symbol, key) === value);
}

function compareObjects(one: object, other: object, path: string, waiting: Pair[]): string | undefined {
  for (const [what, read] of Object.entries(facts)) {
    const found = tell(`${path} (${what})`, read(one), read(other));
    if (found !== undefined) return found;
  }
  waiting.push([Object.getPrototypeOf(one), Object.getPrototypeOf(other), `${path} (prototype)`]);
  listEntries(one).forEach((entry, index) => waiting.push([entry, listEntries(other)[index], `${path} (entry ${index})`]));
  return compareProperties(one, other, path, waiting);
}

/** What is compared of every object as it is. */
const facts: Readonly<Record<string, (value: object) => string | undefined>> = {
  kind: readKind,
  integrity: (value) => [Object.isExtensible(value), Object.isSealed(value), Object.isFrozen(value)].join(),
  contents: readContents,
  size: (value) => String(listEntries(value).length),
};

function readKind(value: object): string {
  const tests = [
    'isDate', 'isRegExp', 'isMap', 'isSet', 'isBoxedPrimitive', 'isAnyArrayBuffer', 'isNativeError', 'isProxy', 'isArgumentsObject', 'isPromise',
    'isGeneratorFunction', 'isAsyncFunction', 'isSharedArrayBuffer',
  ] as const;
  const views = ArrayBuffer.isView(value) ? [Object.prototype.toString.call(value)] : [];
  return [...tests.filter((test) => types[test](value)), ...(Array.isArray(value) ? ['isArray'] : []), ...views].join();
}

/** What an object holds beside its properties, as text. */
function readContents(value: object): string | undefined {
  if (typeof value === 'function') return `${(value as { name: unknown }).name as string} ${(value as { length: unknown }).length as number}`;
  if (types.isDate(value)) return String(Date.prototype.getTime.call(value));
  if (types.isRegExp(value)) return `${value.source} ${value.flags}`;
  if (types.isBoxedPrimitive(value)) return String((value as { valueOf(): unknown }).valueOf());
  if (types.isAnyArrayBuffer(value)) return Buffer.from(value).toString('hex');
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex');
  return isUrl(value) ? String(value) : undefined;
}

function isUrl(value: object): value is URL | URLSearchParams {
  return value instanceof URL || value instanceof URLSearchParams;
}

function listEntries(value: object): unknown[] {
  if (types.isMap(value)) return ([...Map.prototype.entries.call(value)] as unknown[][]).flat();
  if (types.isSet(value)) return [...Set.prototype.values.call(value)] as unknown[];
  return [];
}

function compareProperties(a: object, b: object, path: string, waiting: Pair[]): string | undefined {
  const [keys, others] = [listKeys(a), listKeys(b)];
  const found = tell(`${path} (keys)`, keys.map(String).join(), others.map(String).join());
  if (found !== undefined) return found;
  for (const [index, key] of keys.entries()) {
    const [mine, its] = [Object.getOwnPropertyDescriptor(a, key)!, Object.getOwnPropertyDescriptor(b, others[index]!)!];
    // Keys may be symbols, which are others there.
    waiting.push([key, others[index], `${path} (key)`]);
    for (const part of ['value', 'get', 'set', 'enumerable', 'configurable', 'writable'] as const) {
      waiting.push([mine[part], its[part], `${path}.${String(key)}${part === 'value' ? '' : ` (${part})`}`]);
    }
  }
  return undefined;
}

/** What jest puts on the prototypes of Node's own realm, to find them again. */
const jestMark = Symbol.for('$$jest-protect-from-deletion');

/** Own keys in their order, but for those that say where something was made. */
function listKeys(value: object): (string | symbol)[] {
  const hidden: readonly unknown[] = types.isNativeError(value) ? ['stack'] : typeof value === 'function' ? ['arguments', 'caller'] : [];
  const keys = isUrl(value) ? [] : Reflect.ownKeys(value).filter((key) => key !== jestMark && !hidden.includes(key));
  return ArrayBuffer.isView(value) ? keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key)) : keys;
}

function tell(path: string, one: unknown, other: unknown): string | undefined {
  return Object.is(one, other) ? undefined : `${path}: ${show(one)} in place, ${show(other)} there`;
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return Object.prototype.toString.call(value);
  return Object.is(value, -0) ? '-0' : String(value);
}
