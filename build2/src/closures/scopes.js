/** Asks V8's inspector what a function closes over, where it was written, and what else no code can see of an object. */
import { openSession, post, shareSession } from './inspector.js';
import { mainGlobal } from './main-realm.js';
const slotKey = Symbol.for('parathos.inspected');
const objectGroup = 'parathos';
// What the inspector is asked to evaluate runs there, wherever we run.
const slots = mainGlobal;
/** Looks into a function. Undefined for native functions that are not bound, and without an inspector. */
export function lookInside(fn) {
    return inspectObject(fn, ({ internalProperties = [] }) => {
        const byName = new Map(internalProperties.map((property) => [property.name, property.value]));
        const target = byName.get('[[TargetFunction]]');
        if (target !== undefined) {
            const [fnTarget, self, args] = fetchAll([target, byName.get('[[BoundThis]]'), byName.get('[[BoundArgs]]')]);
            return { kind: 'bound', target: fnTarget, self, args: Array.from(args) };
        }
        const place = byName.get('[[FunctionLocation]]')?.value;
        if (place === undefined)
            return undefined;
        const { scriptId, lineNumber: line, columnNumber: column } = place;
        const text = Function.prototype.toString.call(fn);
        return { kind: 'function', text, scriptId, line, column, scopes: fetchScopes(byName.get('[[Scopes]]')) };
    });
}
/** The `#private` members of an object, in the order they were put there: a class's after its parent's. */
export function readPrivates(object) {
    return inspectObject(object, ({ privateProperties = [] }) => {
        const fields = privateProperties.filter((property) => property.value !== undefined);
        const values = fetchAll(fields.map((field) => field.value));
        return fields.map((field, index) => ({ name: field.name, value: values[index] }));
    }) ?? [];
}
/** What a proxy stands before. Undefined without an inspector. */
export function readProxy(proxy) {
    return inspectObject(proxy, ({ internalProperties = [] }) => {
        const find = (name) => internalProperties.find((one) => one.name === name)?.value;
        const [target, handler] = fetchAll([find('[[Target]]'), find('[[Handler]]')]);
        return { target, handler };
    });
}
function inspectObject(object, read) {
    return shareSession(() => (openSession() === undefined ? undefined : inspectOpenly(object, read)));
}
function inspectOpenly(object, read) {
    slots[slotKey] = object;
    try {
        const { result } = post('Runtime.evaluate', {
            expression: 'globalThis[Symbol.for("parathos.inspected")]',
            objectGroup,
            silent: true,
        });
        if (result.objectId === undefined)
            return undefined;
        const { objectId } = result;
        return read(post('Runtime.getProperties', { objectId, ownProperties: true }));
    }
    finally {
        Reflect.deleteProperty(slots, slotKey);
        // Remote objects keep what they stand for alive until they are released.
        post('Runtime.releaseObjectGroup', { objectGroup });
    }
}
function fetchScopes(list) {
    if (list?.objectId === undefined)
        return [];
    return fetchWith(list.objectId, 'function () { globalThis[Symbol.for("parathos.inspected")] = Array.from(this); }', [])
        .map((scope) => scope)
        .map(({ description, object }) => ({ kind: description, object }));
}
/** Turns remote values into the live ones. */
function fetchAll(values) {
    const anchor = values.find((value) => value?.objectId !== undefined)?.objectId;
    if (anchor === undefined)
        return values.map((value) => value?.value);
    return fetchWith(anchor, 'function (...all) { globalThis[Symbol.for("parathos.inspected")] = all; }', values.map(toArgument));
}
function toArgument(value) {
    if (value?.objectId !== undefined)
        return { objectId: value.objectId };
    if (value?.unserializableValue !== undefined)
        return { unserializableValue: value.unserializableValue };
    return value === undefined || value.type === 'undefined' ? {} : { value: value.value };
}
function fetchWith(objectId, functionDeclaration, args) {
    post('Runtime.callFunctionOn', { objectId, functionDeclaration, arguments: args, objectGroup, silent: true });
    return slots[slotKey];
}
//# sourceMappingURL=scopes.js.map