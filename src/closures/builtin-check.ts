/** Knows whether globals, and what typed arrays inherit, are still those of the language. */
import { types } from 'node:util';
import vm from 'node:vm';
import { readText } from './move.js';

/** Globals are looked up as user code does it: scripts can declare variables that are no properties of `globalThis`. */
const lookUps = new Map<string, vm.Script>();

/** What is asked of each array that is given away. */
const always = ['buffer', 'byteLength', 'byteOffset', 'length'];

/**
 * @param names globals like `Float64Array` and `Math.floor`; `Float64Array.from`, which is inherited; and what arrays
 *   inherit, by its key alone: `fill`
 */
export function areBuiltins(names: Iterable<string>): boolean {
  const keys = [...always];
  const protos: object[] = [];
  for (const name of names) {
    const [owner = '', key] = name.split('.');
    if (!/^[A-Z]/.test(owner)) keys.push(name);
    else {
      const value = findGlobal(owner);
      if (value === undefined) return false;
      if (owner === 'Math' ? !isNative(value, key, key) : !isClass(value, owner)) return false;
      if (owner !== 'Math') protos.push((value as { prototype: object }).prototype);
      if (owner !== 'Math' && key !== undefined && !isInherited(value, key)) return false;
    }
  }
  return protos.every((proto) => !mayShow(proto) && keys.every((key) => isInherited(proto, key)));
}

/** Whoever is asked for its `then` sees the array: each result is asked, for it could be a promise. */
function mayShow(proto: object): boolean {
  const parent = Object.getPrototypeOf(proto) as object | null;
  const isUsual = parent !== null && Object.getPrototypeOf(parent) === Object.prototype;
  return !isUsual || [proto, parent, Object.prototype].some((owner) => Object.hasOwn(owner, 'then'));
}

function findGlobal(name: string): object | undefined {
  const property = Object.getOwnPropertyDescriptor(globalThis, name);
  const value: unknown = property?.value;
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || types.isProxy(value)) return undefined;
  const lookUp = lookUps.get(name) ?? new vm.Script(name);
  lookUps.set(name, lookUp);
  return lookUp.runInThisContext() === value ? value : undefined;
}

function isClass(value: object, name: string): boolean {
  return readText(value) === showNative(name) && Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
}

/** Whether what an array of this prototype inherits under the key comes from what all typed arrays share. */
export function isInherited(object: object, key: string): boolean {
  const parent = Object.getPrototypeOf(object) as object | null;
  if (Object.hasOwn(object, key) || parent === null || types.isProxy(parent)) return false;
  return isNative(parent, key, key) || isNative(parent, key, `get ${key}`);
}

function isNative(object: object, key: string | undefined, name: string | undefined): boolean {
  const property = key === undefined ? undefined : Object.getOwnPropertyDescriptor(object, key);
  if (property === undefined || name === undefined || property.set !== undefined) return false;
  const fn: unknown = name === key ? property.value : property.get;
  return readText(fn) === showNative(name) && !types.isProxy(fn);
}

function showNative(name: string): string {
  return `function ${name}() { [native code] }`;
}
