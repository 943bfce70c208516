/** Finds which properties of a class and of its prototype come from its text: they need no sending of their own. */
import type { ClassMember, ClassPlan, ComputedKey } from '../class-plan.js';
import { planFunction } from '../function-plan.js';
import { findOrigin } from '../known-values.js';

/** The keys of a class (or of its prototype) whose functions its text makes again. */
export function findTextMembers(constructor: object, isStatic: boolean): Map<string | symbol, ClassMember[]> {
  const members = new Map<string | symbol, ClassMember[]>();
  const plan = planFunction(textOf(constructor))?.class;
  if (plan === undefined) return members;
  const target = isStatic ? constructor : (constructor as { prototype: object }).prototype;
  const keys = findComputedKeys(constructor, plan);
  const byKey = new Map<string | symbol, ClassMember[]>();
  for (const member of plan.members) {
    if (member.isStatic !== isStatic) continue;
    const key = typeof member.key === 'number' ? keys[member.key] : member.key;
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), member]);
  }
  for (const [key, list] of byKey) if (matches(target, key, list)) members.set(key, list);
  return members;
}

/** The keys that `[expression]` gave when the class was made, by the functions that stand under them now. */
export function findComputedKeys(constructor: object, plan: ClassPlan): (string | symbol | undefined)[] {
  const noted = findOrigin(constructor)?.computedKeys;
  if (noted !== undefined) return noted as (string | symbol)[];
  const literal = new Set(plan.members.filter((one) => typeof one.key === 'string').map((one) => `${String(one.isStatic)} ${String(one.key)}`));
  const taken = new Set<string>();
  return plan.computedKeys.map((computed, index) => {
    if (computed.part === 'field') return undefined;
    const target = computed.isStatic ? constructor : (constructor as { prototype: object }).prototype;
    const key = Reflect.ownKeys(target).find((one) => {
      if (literal.has(`${String(computed.isStatic)} ${String(one)}`) || taken.has(mark(computed, one))) return false;
      return readPart(target, one, computed.part) === computed.text;
    });
    if (key !== undefined) taken.add(mark(plan.computedKeys[index]!, key));
    return key;
  });
}

function matches(target: object, key: string | symbol, members: readonly ClassMember[]): boolean {
  const last = members.at(-1);
  return last !== undefined && members.every((one) => one.part !== last.part || readPart(target, key, one.part) === one.text || one !== last)
    && readPart(target, key, last.part) === last.text;
}

function readPart(target: object, key: string | symbol, part: ComputedKey['part']): string | undefined {
  const property = Object.getOwnPropertyDescriptor(target, key);
  const fn: unknown = part === 'field' ? undefined : property?.[part];
  if (typeof fn !== 'function') return undefined;
  return findOrigin(fn)?.original ?? Function.prototype.toString.call(fn);
}

function mark(computed: ComputedKey, key: string | symbol): string {
  return `${String(computed.isStatic)} ${computed.part} ${String(key)}`;
}

function textOf(fn: object): string {
  return findOrigin(fn)?.original ?? Function.prototype.toString.call(fn);
}
