/** What functions and classes have beside their text: parent, static values, computed keys, own properties, a changed prototype. */
import type { EncodeContext } from '../context.js';
import { hasInspector } from '../inspector.js';
import { CannotTravel, refuseUnseen } from '../refusal.js';
import type { FunctionPlan } from '../function-plan.js';
import { planFunction } from '../function-plan.js';
import { findOrigin } from '../known-values.js';
import type { FunctionNode, Own, Slot } from '../nodes.js';
import { referToNative } from '../reference.js';
import { readPrivates } from '../scopes.js';
import type { FunctionInside } from '../scopes.js';
import { judgeClass, textOf } from './instances.js';
import { findComputedKeys, findTextMembers } from './members.js';
import { encodeOwn } from './own.js';

type AnyFunction = (...args: never[]) => unknown;
type ClassParts = Pick<FunctionNode, 'parent' | 'computedKeys' | 'hydrates' | 'staticPrivates'>;

const functionPrototypes: ReadonlySet<unknown> = new Set([
  Function.prototype,
  ...[async () => Promise.resolve(), function* () { /* for its prototype */ }, async function* () { /* for its prototype */ }]
    .map((fn) => Object.getPrototypeOf(fn) as unknown),
]);

export function encodeClassParts(fn: AnyFunction, plan: FunctionPlan, inside: FunctionInside | undefined, context: EncodeContext): ClassParts {
  const facts = plan.class;
  if (facts === undefined) return {};
  const keys = findComputedKeys(fn, facts);
  const computedKeys = facts.computedKeys.map((computed, index): Slot => {
    const key = keys[index] ?? readKeyVariable(computed.variable, inside) ?? readSymbolKey(computed.text);
    if (key !== undefined) return context.slot(key, 'symbol');
    throw new CannotTravel(`the class \`${fn.name}\` has a computed key that cannot be found again`, 'Give the field a fixed name.');
  });
  const parent = Object.getPrototypeOf(fn) as unknown;
  if (facts.staticPrivates.length > 0 && !hasInspector()) throw refuseUnseen(`the class \`${fn.name}\` keeps static #private state`);
  const live = facts.staticPrivates.length === 0 ? [] : readPrivates(fn);
  const staticPrivates = facts.staticPrivates.map((name) =>
    context.slot(live.find((one) => one.name === `#${name}`)?.value, 'private', name));
  return {
    // `extends null` leaves the usual parent, and a prototype without one.
    ...(facts.isDerived ? { parent: parent === Function.prototype ? null : context.slot(parent, 'parent') } : {}),
    ...(computedKeys.length > 0 ? { computedKeys } : {}),
    ...(needsHydration(fn) ? { hydrates: true } : {}),
    ...(staticPrivates.length > 0 ? { staticPrivates } : {}),
  };
}

/** Whether instances must be made without running the constructor, for `#private` state of the class or a parent. */
function needsHydration(fn: AnyFunction): boolean {
  for (let at = fn as unknown; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) {
    const text = textOf(at);
    if (!text.startsWith('class') || (at !== fn && isOfNode(at))) return false;
    if (planFunction(text)?.class?.hasPrivates) return true;
  }
  return false;
}

/** Node's own classes fill themselves. */
function isOfNode(constructor: object): boolean {
  const from = judgeClass(constructor).reference ? referToNative(constructor)?.from : undefined;
  return from === 'builtin' || from === 'global';
}

/** Own properties of a function, without those that its text gives it. */
export function encodeFunctionOwn(fn: AnyFunction, isDerived: boolean, context: EncodeContext): Own | undefined {
  const actual = Object.getPrototypeOf(fn) as object | null;
  const usual = isDerived || functionPrototypes.has(actual) ? actual : Function.prototype;
  const inText = findTextMembers(fn, true);
  const name = Object.getOwnPropertyDescriptor(fn, 'name');
  const hasUsualName = typeof name?.value === 'string' && !name.writable && !name.enumerable && name.configurable === true;
  const skips = (key: string | symbol): boolean => {
    if (inText.has(key) || key === 'length' || key === 'arguments' || key === 'caller') return true;
    return key === 'name' ? hasUsualName : key === 'prototype' && hasUsualPrototype(fn);
  };
  return encodeOwn(fn, usual, skips, context);
}

/** A prototype that something was put on travels with its function. */
export function encodePrototypeExtras(fn: AnyFunction, context: EncodeContext): { prototype?: Slot } {
  if (!hasUsualPrototype(fn)) return {};
  const prototype = Object.getOwnPropertyDescriptor(fn, 'prototype')?.value as object | undefined;
  if (prototype === undefined) return {};
  const inText = findTextMembers(fn, false);
  const extras = Reflect.ownKeys(prototype).filter((key) => key !== 'constructor' && !inText.has(key));
  const isPlainChild = findOrigin(fn)?.node.form === 'class' || textOf(fn).startsWith('class')
    || Object.getPrototypeOf(prototype) === Object.prototype || !Object.hasOwn(prototype, 'constructor');
  return extras.length > 0 || !isPlainChild ? { prototype: context.slot(prototype, 'prototype') } : {};
}

/** The prototype that came with the function, as far as can be told: it names the function as its constructor. */
function hasUsualPrototype(fn: AnyFunction): boolean {
  const property = Object.getOwnPropertyDescriptor(fn, 'prototype');
  if (property === undefined) return true;
  const prototype: unknown = property.value;
  if (typeof prototype !== 'object' || prototype === null) return false;
  const isGenerator = functionPrototypes.has(Object.getPrototypeOf(fn)) && Object.getPrototypeOf(fn) !== Function.prototype;
  if (isGenerator) return Reflect.ownKeys(prototype).length === 0;
  return Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value === fn;
}

function readKeyVariable(name: string | undefined, inside: FunctionInside | undefined): string | symbol | undefined {
  if (name === undefined) return undefined;
  const scope = inside?.scopes.find((one) => one.kind !== 'Global' && name in one.object);
  const value = scope?.object[name];
  return typeof value === 'string' || typeof value === 'symbol' ? value : undefined;
}

function readSymbolKey(text: string): string | symbol | undefined {
  const symbol = /^Symbol\.(\w+)$/.exec(text)?.[1];
  const value = symbol === undefined ? undefined : (Symbol as unknown as Record<string, unknown>)[symbol];
  if (typeof value === 'symbol') return value;
  return /^(['"])([^'"\\]*)\1$/.exec(text)?.[2];
}
