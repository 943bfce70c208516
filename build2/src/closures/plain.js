/** Finds out quickly whether structured clone alone carries a value without losing anything. */
import { inspect, types } from 'node:util';
/** Structured clone recurses; deeper values take the graph, which does not. */
const MAX_DEPTH = 500;
/** From this length on, asking `inspect` for names beside the indices is cheaper than listing all keys. */
const LONG_ARRAY = 64;
/** Prints what an array has beside its items. */
const showNoItems = { depth: 0, maxArrayLength: 0, customInspect: false, showHidden: false, breakLength: Infinity };
const viewPrototypes = new Set([
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
].map((view) => view.prototype));
/**
 * Tells whether the value consists of primitives, plain arrays and objects, and collections of such.
 *
 * Buffers that it holds are added to `buffers`, and its objects are counted in `tally`.
 */
export function isPlain(value, buffers, tally = { objects: 0 }) {
    if (typeof value !== 'object' || value === null)
        return typeof value !== 'function' && typeof value !== 'symbol';
    const check = { buffers, next: [] };
    // Flat values, by far the most, need neither the set nor a second level.
    if (!hasPlainShell(value, check))
        return false;
    if (check.next.length === 0)
        return true;
    const seen = new Set([value]);
    for (let depth = 0; check.next.length > 0; depth += 1) {
        if (depth > MAX_DEPTH)
            return false;
        const level = check.next;
        tally.objects += level.length;
        check.next = [];
        for (const child of level) {
            if (seen.has(child))
                continue;
            const before = check.next.length + buffers.size;
            if (!hasPlainShell(child, check))
                return false;
            // A flat object met twice is cheaper to look at twice than to remember.
            if (check.next.length + buffers.size !== before)
                seen.add(child);
        }
    }
    return true;
}
/** Looks at one object without its children, which it appends to `next`. */
export function hasPlainShell(value, check) {
    // First of all: anything asked of a proxy would run the user's traps.
    if (types.isProxy(value))
        return false;
    const proto = Object.getPrototypeOf(value);
    if (proto === Object.prototype)
        return isPlainObject(value, check);
    if (proto === Array.prototype)
        return Array.isArray(value) && isPlainArray(value, check);
    if (!Object.isExtensible(value))
        return false;
    if (proto === Date.prototype)
        return types.isDate(value) && hasNoKeys(value);
    if (proto === Map.prototype)
        return types.isMap(value) && hasNoKeys(value) && isPlainMap(value, check);
    if (proto === Set.prototype)
        return types.isSet(value) && hasNoKeys(value) && areAllPlain(value, check);
    if (proto === RegExp.prototype) {
        return types.isRegExp(value) && value.lastIndex === 0 && Reflect.ownKeys(value).length === 1;
    }
    if (proto === ArrayBuffer.prototype)
        return types.isArrayBuffer(value) && hasNoKeys(value) && isWholeBuffer(value, check);
    if (viewPrototypes.has(proto))
        return ArrayBuffer.isView(value) && isPlainView(value, check);
    return false;
}
function isPlainObject(value, check) {
    // The tag tells the arguments of a function, Math, or a date with a changed prototype from an ordinary object.
    if (!Object.isExtensible(value) || Object.prototype.toString.call(value) !== '[object Object]')
        return false;
    const keys = Object.keys(value);
    if (Object.getOwnPropertyNames(value).length !== keys.length)
        return false;
    if (Object.getOwnPropertySymbols(value).length !== 0)
        return false;
    for (const key of keys) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        if (property === undefined || !property.writable || !property.configurable)
            return false;
        if (!takeChild(property.value, check))
            return false;
    }
    return true;
}
function isPlainArray(value, check) {
    if (!Object.isExtensible(value))
        return false;
    const length = value.length;
    for (let index = 0; index < length; index += 1) {
        const item = value[index];
        const type = typeof item;
        if (type === 'number' || type === 'string')
            continue;
        if (item === undefined && !Object.hasOwn(value, index))
            return false;
        if (!takeChild(item, check))
            return false;
    }
    return !hasExtraKeys(value);
}
/** Names beside the indices, or indices that are accessors. */
function hasExtraKeys(value) {
    if (value.length < LONG_ARRAY) {
        return Object.getOwnPropertyNames(value).length !== value.length + 1 || Object.getOwnPropertySymbols(value).length > 0;
    }
    const shown = inspect(value, showNoItems);
    return shown !== `[ ... ${value.length} more items ]`;
}
function isPlainMap(value, check) {
    for (const [key, item] of Map.prototype.entries.call(value)) {
        if (!takeChild(key, check) || !takeChild(item, check))
            return false;
    }
    return true;
}
function areAllPlain(value, check) {
    for (const item of Set.prototype.values.call(value))
        if (!takeChild(item, check))
            return false;
    return true;
}
function isPlainView(value, check) {
    const { buffer } = value;
    if (buffer.byteLength !== value.byteLength || types.isSharedArrayBuffer(buffer))
        return false;
    if (!hasOnlyItems(value))
        return false;
    return isWholeBuffer(buffer, check);
}
/** Whether a view has no properties beside its items. */
export function hasOnlyItems(value) {
    const length = value instanceof DataView ? 0 : value.length;
    if (length < LONG_ARRAY)
        return Reflect.ownKeys(value).length === length;
    // Indices are keys: listing those of 8 MiB takes a quarter of a second. What is shown of it tells as much.
    return inspect(value, showNoItems).endsWith(` [ ... ${length} more items ]`);
}
/** Structured clone of a buffer met twice is one buffer; through two views it is two, when a process reads it. */
function isWholeBuffer(buffer, check) {
    if (check.buffers.has(buffer))
        return false;
    if (buffer.resizable === true)
        return false;
    check.buffers.add(buffer);
    return true;
}
function takeChild(child, check) {
    switch (typeof child) {
        case 'object':
            if (child === null)
                return true;
            if (check.isFlat === true)
                return false;
            check.next.push(child);
            return true;
        case 'function':
        case 'symbol':
            return false;
        default:
            return true;
    }
}
function hasNoKeys(value) {
    return Reflect.ownKeys(value).length === 0;
}
//# sourceMappingURL=plain.js.map