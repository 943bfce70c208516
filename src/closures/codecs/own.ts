/** Own properties, prototype and integrity: what every object has beside the contents of its kind. */
import { types } from 'node:util';
import type { DecodeContext, EncodeContext } from '../context.js';
import type { Own, Slot, SpecialProperty } from '../nodes.js';
import { isCounterpart } from '../main-realm.js';
import { hasOnlyItems } from '../plain.js';
import { protoToSend } from '../twin-protos.js';

/** Writes down what distinguishes the object from a fresh one of its kind; undefined when nothing does. */
export function encodeOwn(
  value: object,
  proto: object | null,
  skips: ((key: string | symbol) => boolean) | undefined,
  context: EncodeContext,
  actual = protoToSend(value),
): Own | undefined {
  const keys: Slot[] = [];
  const values: Slot[] = [];
  const special: SpecialProperty[] = [];
  const integrity = Object.isExtensible(value) ? undefined : readIntegrity(value);
  for (const key of listKeys(value)) {
    if (skips?.(key)) continue;
    const property = readProperty(value, key);
    const keySlot = typeof key === 'symbol' ? context.slot(key, 'symbol') : key;
    if ('value' in property && property.enumerable && isPlainFor(property, integrity)) {
      keys.push(keySlot);
      values.push(context.slot(property.value, 'property', key));
    } else special.push(encodeSpecial(keySlot, key, property, integrity, context));
  }
  const own: { -readonly [K in keyof Own]: Own[K] } = {};
  const isOfKind = actual === proto || isCounterpart(actual, proto);
  if (!isOfKind) own.proto = context.slot(actual, 'prototype');
  if (keys.length > 0) Object.assign(own, { keys, values });
  if (special.length > 0) own.special = special;
  if (integrity !== undefined) own.integrity = integrity;
  return !isOfKind || keys.length > 0 || special.length > 0 || integrity !== undefined ? own : undefined;
}

/** From Node 22 on V8 keeps the stack behind accessors of its own, which could not travel: told as what they stand for. */
function readProperty(value: object, key: string | symbol): PropertyDescriptor {
  const property = Object.getOwnPropertyDescriptor(value, key)!;
  const { get, enumerable = false, configurable = false } = property;
  const isStack = key === 'stack' && get?.name === '' && Function.prototype.toString.call(get).endsWith('{ [native code] }');
  return isStack ? { value: get.call(value) as unknown, writable: true, enumerable, configurable } : property;
}

/** The items of a view are its contents, which go as bytes. */
export function listKeys(value: object): (string | symbol)[] {
  return types.isTypedArray(value) && hasOnlyItems(value) ? [] : Reflect.ownKeys(value);
}

/** Puts the properties on the shell; the prototype was set when the shell was made. */
export function fillOwn(target: object, own: Own, context: DecodeContext): void {
  own.keys?.forEach((slot, index) => {
    const value = context.value(own.values?.[index]);
    Object.defineProperty(target, toKey(slot, context), { value, writable: true, enumerable: true, configurable: true });
  });
  for (const { key, enumerable, configurable, writable, value, get, set } of own.special ?? []) {
    const kind = writable === undefined
      ? { get: context.value(get) as () => unknown, set: context.value(set) as (value: unknown) => void }
      : { value: context.value(value), writable };
    Object.defineProperty(target, toKey(key, context), { enumerable, configurable, ...kind });
  }
}

export function applyIntegrity(target: object, own: Own): void {
  if (own.integrity === 'frozen') Object.freeze(target);
  else if (own.integrity === 'sealed') Object.seal(target);
  else if (own.integrity === 'closed') Object.preventExtensions(target);
}

function readIntegrity(value: object): NonNullable<Own['integrity']> {
  // A buffer's view cannot be frozen, and asking is what tells.
  if (Object.isFrozen(value)) return 'frozen';
  return Object.isSealed(value) ? 'sealed' : 'closed';
}

/** Freezing the whole object afterwards makes its properties firm again. */
function isPlainFor(property: PropertyDescriptor, integrity: Own['integrity']): boolean {
  const isWritable = property.writable === true || integrity === 'frozen';
  return isWritable && (property.configurable === true || integrity === 'frozen' || integrity === 'sealed');
}

function encodeSpecial(
  keySlot: Slot,
  key: string | symbol,
  property: PropertyDescriptor,
  integrity: Own['integrity'],
  context: EncodeContext,
): SpecialProperty {
  const enumerable = property.enumerable === true;
  const configurable = property.configurable === true || integrity === 'frozen' || integrity === 'sealed';
  if ('value' in property) {
    const writable = property.writable === true || integrity === 'frozen';
    return { key: keySlot, enumerable, configurable, writable, value: context.slot(property.value, 'property', key) };
  }
  return {
    key: keySlot,
    enumerable,
    configurable,
    get: context.slot(property.get, 'getter', key),
    set: context.slot(property.set, 'setter', key),
  };
}

function toKey(slot: Slot, context: DecodeContext): string | symbol {
  return context.value(slot) as string | symbol;
}
