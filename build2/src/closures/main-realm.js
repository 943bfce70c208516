/** Knows the realm that Node itself works in: jest runs programs, and us with them, in another one, with classes of its own. */
import vm from 'node:vm';
/** Node's own functions make objects of these classes, and the inspector evaluates here. Most often it is ours too. */
export const mainGlobal = vm.runInThisContext('globalThis');
/** What messages hold as it is. Typed arrays and buffers, too: some realms share these with Node's, and some do not. */
const names = [
    'Object', 'Array', 'Map', 'Set', 'Date', 'RegExp', 'Boolean', 'Number', 'String', 'BigInt', 'ArrayBuffer', 'SharedArrayBuffer',
    'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
    'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
    'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
];
/** Makes objects that V8 read from a message those of our own realm, so that `instanceof` holds. Returns the value. */
export function takeIntoRealm(value, from = mainGlobal, to = globalThis) {
    const protos = findProtos(from, to);
    if (protos.size === 0)
        return value;
    const seen = new Set();
    const waiting = [value];
    while (waiting.length > 0) {
        const next = waiting.pop();
        if (typeof next !== 'object' || next === null || seen.has(next))
            continue;
        seen.add(next);
        const proto = protos.get(Object.getPrototypeOf(next));
        if (proto !== undefined)
            Object.setPrototypeOf(next, proto);
        if (next instanceof to.Map)
            for (const [key, item] of next)
                waiting.push(key, item);
        else if (next instanceof to.Set)
            for (const item of next)
                waiting.push(item);
        if (ArrayBuffer.isView(next))
            waiting.push(next.buffer);
        // Fresh from a message, nothing has accessors.
        else
            for (const key of Object.getOwnPropertyNames(next))
                waiting.push(next[key]);
    }
    return value;
}
const found = new WeakMap();
function findProtos(from, to) {
    let protos = found.get(to);
    if (protos === undefined) {
        protos = new Map();
        for (const name of from === to ? [] : names) {
            const [theirs, ours] = [from[name], to[name]];
            if (theirs !== undefined && ours !== undefined && theirs !== ours)
                protos.set(theirs.prototype, ours.prototype);
        }
        found.set(to, protos);
    }
    return protos;
}
//# sourceMappingURL=main-realm.js.map