/** Proves that a function gives away the typed arrays it returns: then their memory can be moved instead of copied. */
import { types } from 'node:util';
import { besideBytes } from '../wire/large.js';
import { areBuiltins, isInherited } from './builtin-check.js';
import { readFreshText } from './fresh-text.js';
import type { FreshText } from './fresh-text.js';
import { findOrigin } from './known-values.js';
import type { Origin } from './known-values.js';
import { mainGlobal } from './main-realm.js';
import { moveFresh, readText } from './move.js';
import type { FreshCall, Need } from './relied.js';
import { lookInside } from './scopes.js';

/** What is known of a function whose results nobody keeps. */
export interface Gift {
  /** Whether it holds for a call with these arguments, if the globals are what the text takes them for. */
  fits(args: readonly unknown[]): boolean;
  /** Whether they are; asked before a call, and after it, where the answer does for the next one too. */
  holds(): boolean;
  /** The arrays in what the call has returned. */
  list(result: unknown): ArrayBufferView[];
}

/** What has to hold, with all functions that are called on the way. */
type Proof = Pick<FreshText, 'needs' | 'builtins' | 'isItself' | 'keys'>;

/** A function that hands on what another has made, which hands on … */
const maxDepth = 3;

const nothing: ReadonlySet<string> = new Set();
/** What a function of a module does never changes. */
const proofs = new WeakMap<object, Proof | { readonly isNone: true }>();

/** Undefined where it cannot be proved, which says nothing of the function. */
export function findGift(fn: object): Gift | undefined {
  const proof = mainGlobal === globalThis ? prove(fn, 0) : undefined;
  if (proof === undefined) return undefined;
  const { needs, builtins, isItself, keys } = proof;
  return {
    fits: (args) => needs.every((need) => isMet(need, args)),
    holds: () => areBuiltins(builtins),
    list: (result) => listArrays(result, isItself, keys),
  };
}

/** Marks the buffers of arrays that are given away, as `move` does; false where nothing was large. */
export function give(arrays: readonly ArrayBufferView[]): boolean {
  const large = arrays.filter(isLarge);
  for (const array of large) moveFresh(array);
  return large.length > 0;
}

function prove(fn: unknown, depth: number): Proof | undefined {
  if (typeof fn !== 'function' || depth > maxDepth) return undefined;
  const origin = findOrigin(fn);
  if (origin !== undefined) return proveDecoded(origin, depth);
  const known = proofs.get(fn) ?? proveOriginal(fn) ?? { isNone: true };
  proofs.set(fn, known);
  return 'isNone' in known ? undefined : known;
}

/** What a function has captured that was sent here is told by its message. */
function proveDecoded({ node, readBindings, shared }: Origin, depth: number): Proof | undefined {
  const values = readBindings();
  const fixed = new Map(node.bindings.flatMap(({ name, assigned, isLive }, place) =>
    (assigned || isLive === true || shared.has(name) ? [] : [[name, values[place]] as const])));
  const numbers = new Set([...fixed].filter(([, value]) => typeof value === 'number').map(([name]) => name));
  const found = readFreshText(node.text, numbers);
  if (found === undefined || node.bindings.some(({ name }) => isNamed(found.builtins, name))) return undefined;
  let proof: Proof | undefined = found;
  for (const call of found.calls) {
    const inner = prove(fixed.get(call.name), depth + 1);
    proof = proof === undefined || inner === undefined ? undefined : join(proof, call, inner);
  }
  return proof;
}

/** A function of a module: whatever it names that is not its own has to be global. */
function proveOriginal(fn: object): Proof | undefined {
  const found = readFreshText(readText(fn), nothing);
  if (found === undefined || found.calls.length > 0 || Object.getPrototypeOf(fn) !== Function.prototype) return undefined;
  const inside = lookInside(fn);
  if (inside?.kind !== 'function') return undefined;
  const around = inside.scopes.filter(({ kind }) => kind !== 'Global' && kind !== 'Script');
  // In a scope within the file, `eval` and `with` could have names appear that were not there.
  // Where `eval` could, all variables are kept, and `arguments` is one.
  const isTopLevel = around.length <= 1
    && around.every(({ kind, object }) => kind === 'Module' || (kind === 'Closure' && !('arguments' in object)));
  const globals = [...found.builtins].map((builtin) => builtin.split('.')[0]!);
  const isHidden = inside.scopes.some(({ kind, object }) => kind !== 'Global' && globals.some((name) => name in object));
  return isTopLevel && !isHidden && inside.scopes.at(-1)?.kind === 'Global' ? found : undefined;
}

function isNamed(builtins: ReadonlySet<string>, name: string): boolean {
  return [...builtins].some((builtin) => builtin.split('.')[0] === name);
}

/** What is proved of a function that returns what another gives it. */
function join(outer: Proof, { args, isUsed }: FreshCall, inner: Proof): Proof | undefined {
  if (isUsed && (!inner.isItself || inner.keys.length > 0)) return undefined;
  const needs = [...outer.needs];
  for (const need of inner.needs) {
    const arg = args[need.param];
    if (arg === undefined || (arg === 'number' && need.key !== undefined)) return undefined;
    if (arg !== 'number') needs.push({ ...need, param: arg });
  }
  if (outer.keys.length > 0 && inner.keys.length > 0 && outer.keys.join() !== inner.keys.join()) return undefined;
  return {
    needs,
    builtins: new Set([...outer.builtins, ...inner.builtins]),
    isItself: outer.isItself && inner.isItself,
    keys: inner.keys.length > 0 ? inner.keys : outer.keys,
  };
}

function isMet({ param, key, isNumber }: Need, args: readonly unknown[]): boolean {
  const arg = args[param];
  if (key === undefined) return typeof arg === 'number';
  if (typeof arg === 'string') return key === 'length';
  if (typeof arg !== 'object' || arg === null || types.isProxy(arg)) return false;
  const property = Object.getOwnPropertyDescriptor(arg, key);
  if (property !== undefined) return 'value' in property && (!isNumber || typeof property.value === 'number');
  const proto = Object.getPrototypeOf(arg) as object | null;
  if (types.isTypedArray(arg)) return key === 'length' && proto !== null && isInherited(proto, key);
  return !isNumber && proto === Object.prototype && !Object.hasOwn(Object.prototype, key);
}

function listArrays(result: unknown, isItself: boolean, keys: readonly string[]): ArrayBufferView[] {
  if (types.isTypedArray(result)) return isItself ? [result] : [];
  if (keys.length === 0 || typeof result !== 'object' || result === null || types.isProxy(result)) return [];
  return keys.map((key) => Object.getOwnPropertyDescriptor(result, key)?.value as unknown).filter((value) => types.isTypedArray(value));
}

/** It is worth being moved; and it is as it was made, all of a buffer. */
function isLarge({ buffer, byteLength }: ArrayBufferView): boolean {
  return byteLength >= besideBytes && types.isArrayBuffer(buffer) && buffer.byteLength === byteLength;
}
