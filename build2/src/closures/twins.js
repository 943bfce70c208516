/**
 * Gives instances with `#private` state back to a class that was written here.
 *
 * Nothing outside a class can fill its `#private` fields, so an instance that comes back gets a twin: the same class text
 * made again with a way in. The twin's prototype stands before the class's own, so that `instanceof` holds, inherited
 * things are found, and methods see the state they were written for.
 */
import { buildFunction } from './build-function.js';
import { captureFunction } from './capture.js';
import { findComputedKeys } from './codecs/members.js';
import { unsetCells } from './dead-zone.js';
import { planFunction } from './function-plan.js';
import { findOrigin } from './known-values.js';
import { lookInside, readPrivates } from './scopes.js';
import { noteTwinProto } from './twin-protos.js';
const twins = new WeakMap();
/** The twin of a class and of its parents, as far up as `#private` members are declared. */
export function findTwin(leaf, top) {
    const known = twins.get(leaf);
    if (known !== undefined)
        return known;
    const chain = [leaf];
    for (let at = leaf; at !== top; chain.push(at))
        at = Object.getPrototypeOf(at);
    const classes = new Map();
    let parent = Object.getPrototypeOf(top);
    for (const original of chain.reverse()) {
        const built = buildTwin(original, parent);
        classes.set(original, built);
        parent = built.fn;
        Object.defineProperty(built.fn.prototype, 'constructor', { value: original, writable: true, configurable: true });
        forwardStatics(built, original);
        noteTwinProto(built.fn.prototype, original.prototype);
    }
    // What the twins do not have themselves is found where it always was.
    Object.setPrototypeOf(classes.get(top)?.fn.prototype, leaf.prototype);
    const twin = { proto: classes.get(leaf)?.fn.prototype, classes };
    twins.set(leaf, twin);
    return twin;
}
function buildTwin(original, parent) {
    const origin = findOrigin(original);
    if (origin !== undefined) {
        const keys = origin.computedKeys;
        const values = origin.readBindings();
        const shared = unsetCells(origin.node.bindings, values);
        const built = buildFunction({ node: origin.node, shared, parent, ...(keys ? { computedKeys: keys } : {}) });
        built.bind(values);
        return built;
    }
    const inside = lookInside(original);
    const { plan, variables, place } = captureFunction(original, inside?.kind === 'function' ? inside : undefined);
    const node = {
        type: 'function', id: '', form: 'class', text: plan.hydratingText, strict: true, hydrates: true,
        ...(place ? { file: place.file } : {}),
        line: place?.line ?? 0,
        column: place?.column ?? 0,
        usesMeta: plan.usesMeta,
        bindings: variables.map(({ name, assigned }, cell) => ({ name, assigned, cell })),
    };
    const keys = plan.class === undefined ? [] : findComputedKeys(original, plan.class);
    const values = variables.map(({ value }) => value);
    const built = buildFunction({ node, shared: unsetCells(variables, values), parent, computedKeys: keys.map((key) => key ?? '') });
    built.bind(values);
    return built;
}
/** Inside its methods a class means itself by its name, here the twin: what it keeps statically is the original's. */
function forwardStatics(built, original) {
    for (const key of Reflect.ownKeys(original)) {
        if (Object.hasOwn(built.fn, key))
            continue;
        Object.defineProperty(built.fn, key, {
            get: () => Reflect.get(original, key),
            set: (value) => void Reflect.set(original, key, value),
            configurable: true,
        });
    }
    const names = planFunction(Function.prototype.toString.call(original))?.class?.staticPrivates ?? [];
    if (names.length === 0)
        return;
    const live = readPrivates(original);
    built.hooks.statics?.write(names.map((name) => live.find((one) => one.name === `#${name}`)?.value));
}
/** Whether a class declares `#private` members of its own. */
export function declaresPrivates(constructor) {
    const text = findOrigin(constructor)?.original ?? Function.prototype.toString.call(constructor);
    return text.startsWith('class') && text.includes('#') && planFunction(text)?.class?.hasPrivates === true;
}
//# sourceMappingURL=twins.js.map