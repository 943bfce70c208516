import { hasInspector } from '../inspector.js';
import { CannotTravel, refuseUnseen } from '../refusal.js';
import { planFunction } from '../function-plan.js';
import { findOrigin } from '../known-values.js';
import { referToNative } from '../reference.js';
import { readPrivates } from '../scopes.js';
import { judgeClass, textOf } from './instances.js';
import { findComputedKeys, findTextMembers } from './members.js';
import { encodeOwn } from './own.js';
const functionPrototypes = new Set([
    Function.prototype,
    ...[async () => Promise.resolve(), function* () { }, async function* () { }]
        .map((fn) => Object.getPrototypeOf(fn)),
]);
export function encodeClassParts(fn, plan, inside, context) {
    const facts = plan.class;
    if (facts === undefined)
        return {};
    const keys = findComputedKeys(fn, facts);
    const computedKeys = facts.computedKeys.map((computed, index) => {
        const key = keys[index] ?? readKeyVariable(computed.variable, inside) ?? readSymbolKey(computed.text);
        if (key !== undefined)
            return context.slot(key, 'symbol');
        throw new CannotTravel(`the class \`${fn.name}\` has a computed key that cannot be found again`, 'Give the field a fixed name.');
    });
    const parent = Object.getPrototypeOf(fn);
    if (facts.staticPrivates.length > 0 && !hasInspector())
        throw refuseUnseen(`the class \`${fn.name}\` keeps static #private state`);
    const live = facts.staticPrivates.length === 0 ? [] : readPrivates(fn);
    const staticPrivates = facts.staticPrivates.map((name) => context.slot(live.find((one) => one.name === `#${name}`)?.value, 'private', name));
    return {
        // `extends null` leaves the usual parent, and a prototype without one.
        ...(facts.isDerived ? { parent: parent === Function.prototype ? null : context.slot(parent, 'parent') } : {}),
        ...(computedKeys.length > 0 ? { computedKeys } : {}),
        ...(needsHydration(fn) ? { hydrates: true } : {}),
        ...(staticPrivates.length > 0 ? { staticPrivates } : {}),
    };
}
/** Whether instances must be made without running the constructor, for `#private` state of the class or a parent. */
function needsHydration(fn) {
    for (let at = fn; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) {
        const text = textOf(at);
        if (!text.startsWith('class') || (at !== fn && isOfNode(at)))
            return false;
        if (planFunction(text)?.class?.hasPrivates)
            return true;
    }
    return false;
}
/** Node's own classes fill themselves. */
function isOfNode(constructor) {
    const from = judgeClass(constructor).reference ? referToNative(constructor)?.from : undefined;
    return from === 'builtin' || from === 'global';
}
/** Own properties of a function, without those that its text gives it. */
export function encodeFunctionOwn(fn, isDerived, context) {
    const actual = Object.getPrototypeOf(fn);
    const usual = isDerived || functionPrototypes.has(actual) ? actual : Function.prototype;
    const inText = findTextMembers(fn, true);
    const name = Object.getOwnPropertyDescriptor(fn, 'name');
    const hasUsualName = typeof name?.value === 'string' && !name.writable && !name.enumerable && name.configurable === true;
    const skips = (key) => {
        if (inText.has(key) || key === 'length' || key === 'arguments' || key === 'caller')
            return true;
        return key === 'name' ? hasUsualName : key === 'prototype' && hasUsualPrototype(fn);
    };
    return encodeOwn(fn, usual, skips, context);
}
/** A prototype that something was put on travels with its function. */
export function encodePrototypeExtras(fn, context) {
    if (!hasUsualPrototype(fn))
        return {};
    const prototype = Object.getOwnPropertyDescriptor(fn, 'prototype')?.value;
    if (prototype === undefined)
        return {};
    const inText = findTextMembers(fn, false);
    const extras = Reflect.ownKeys(prototype).filter((key) => key !== 'constructor' && !inText.has(key));
    const isPlainChild = findOrigin(fn)?.node.form === 'class' || textOf(fn).startsWith('class')
        || Object.getPrototypeOf(prototype) === Object.prototype || !Object.hasOwn(prototype, 'constructor');
    return extras.length > 0 || !isPlainChild ? { prototype: context.slot(prototype, 'prototype') } : {};
}
/** The prototype that came with the function, as far as can be told: it names the function as its constructor. */
function hasUsualPrototype(fn) {
    const property = Object.getOwnPropertyDescriptor(fn, 'prototype');
    if (property === undefined)
        return true;
    const prototype = property.value;
    if (typeof prototype !== 'object' || prototype === null)
        return false;
    const isGenerator = functionPrototypes.has(Object.getPrototypeOf(fn)) && Object.getPrototypeOf(fn) !== Function.prototype;
    if (isGenerator)
        return Reflect.ownKeys(prototype).length === 0;
    return Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value === fn;
}
function readKeyVariable(name, inside) {
    if (name === undefined)
        return undefined;
    const scope = inside?.scopes.find((one) => one.kind !== 'Global' && name in one.object);
    const value = scope?.object[name];
    return typeof value === 'string' || typeof value === 'symbol' ? value : undefined;
}
function readSymbolKey(text) {
    const symbol = /^Symbol\.(\w+)$/.exec(text)?.[1];
    const value = symbol === undefined ? undefined : Symbol[symbol];
    if (typeof value === 'symbol')
        return value;
    return /^(['"])([^'"\\]*)\1$/.exec(text)?.[2];
}
//# sourceMappingURL=function-parts.js.map