import { planFunction } from '../function-plan.js';
import { findOrigin } from '../known-values.js';
/** The keys of a class (or of its prototype) whose functions its text makes again. */
export function findTextMembers(constructor, isStatic) {
    const members = new Map();
    const plan = planFunction(textOf(constructor))?.class;
    if (plan === undefined)
        return members;
    const target = isStatic ? constructor : constructor.prototype;
    const keys = findComputedKeys(constructor, plan);
    const byKey = new Map();
    for (const member of plan.members) {
        if (member.isStatic !== isStatic)
            continue;
        const key = typeof member.key === 'number' ? keys[member.key] : member.key;
        if (key !== undefined)
            byKey.set(key, [...(byKey.get(key) ?? []), member]);
    }
    for (const [key, list] of byKey)
        if (matches(target, key, list))
            members.set(key, list);
    return members;
}
/** The keys that `[expression]` gave when the class was made, by the functions that stand under them now. */
export function findComputedKeys(constructor, plan) {
    const noted = findOrigin(constructor)?.computedKeys;
    if (noted !== undefined)
        return noted;
    const literal = new Set(plan.members.filter((one) => typeof one.key === 'string').map((one) => `${String(one.isStatic)} ${String(one.key)}`));
    const taken = new Set();
    return plan.computedKeys.map((computed, index) => {
        if (computed.part === 'field')
            return undefined;
        const target = computed.isStatic ? constructor : constructor.prototype;
        const key = Reflect.ownKeys(target).find((one) => {
            if (literal.has(`${String(computed.isStatic)} ${String(one)}`) || taken.has(mark(computed, one)))
                return false;
            return readPart(target, one, computed.part) === computed.text;
        });
        if (key !== undefined)
            taken.add(mark(plan.computedKeys[index], key));
        return key;
    });
}
function matches(target, key, members) {
    const last = members.at(-1);
    return last !== undefined && members.every((one) => one.part !== last.part || readPart(target, key, one.part) === one.text || one !== last)
        && readPart(target, key, last.part) === last.text;
}
function readPart(target, key, part) {
    const property = Object.getOwnPropertyDescriptor(target, key);
    const fn = part === 'field' ? undefined : property?.[part];
    if (typeof fn !== 'function')
        return undefined;
    return findOrigin(fn)?.original ?? Function.prototype.toString.call(fn);
}
function mark(computed, key) {
    return `${String(computed.isStatic)} ${computed.part} ${String(key)}`;
}
function textOf(fn) {
    return findOrigin(fn)?.original ?? Function.prototype.toString.call(fn);
}
//# sourceMappingURL=members.js.map