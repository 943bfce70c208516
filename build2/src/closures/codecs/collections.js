/** Above this many holes per item an array is written as single properties. */
const SPARSE_FACTOR = 8;
export function encodeArray(value, context) {
    const { length } = value;
    const keys = length > 1000 ? countItems(value) : length;
    if (length > 1000 && keys * SPARSE_FACTOR < length) {
        return { body: { type: 'array', length }, proto: Array.prototype, skips: (key) => key === 'length' };
    }
    if (isFlat(value))
        return { body: { type: 'array', length, raw: value.slice() }, proto: Array.prototype, skips: isIndexOrLength };
    const odd = findOddItems(value);
    const items = new Array(length);
    for (let index = 0; index < length; index += 1) {
        // Holes stay holes on the way, and accessors are properties.
        if (index in value && !odd?.has(index))
            items[index] = context.slot(value[index], 'index', index);
    }
    const skips = odd ? (key) => isIndexOrLength(key) && !odd.has(Number(key)) : isIndexOrLength;
    return { body: { type: 'array', length, items }, proto: Array.prototype, skips };
}
export function makeArray(length) {
    const array = [];
    array.length = length;
    return array;
}
export function fillArray(array, items, raw, context) {
    if (raw)
        raw.forEach((item, index) => setItem(array, index, item));
    items?.forEach((item, index) => setItem(array, index, context.value(item)));
}
export function encodeMap(value, context) {
    const entries = [];
    let index = 0;
    for (const [key, item] of Map.prototype.entries.call(value)) {
        entries.push(context.slot(key, 'key', index), context.slot(item, 'entry', typeof key === 'object' ? index : key));
        index += 1;
    }
    return { body: { type: 'map', entries }, proto: Map.prototype };
}
export function fillMap(map, entries, context) {
    for (let index = 0; index < entries.length; index += 2) {
        Map.prototype.set.call(map, context.value(entries[index]), context.value(entries[index + 1]));
    }
}
export function encodeSet(value, context) {
    const entries = [];
    for (const item of Set.prototype.values.call(value))
        entries.push(context.slot(item, 'member'));
    return { body: { type: 'set', entries }, proto: Set.prototype };
}
export function fillSet(set, entries, context) {
    for (const entry of entries)
        Set.prototype.add.call(set, context.value(entry));
}
export function encodeArguments(value, context) {
    const items = Array.from(value, (item, index) => context.slot(item, 'index', index));
    const skips = (key) => isIndexOrLength(key) || key === 'callee' || key === Symbol.iterator;
    return { body: { type: 'arguments', items }, proto: Object.prototype, skips };
}
export function makeArguments(length) {
    return (function collect(..._args) {
        // eslint-disable-next-line prefer-rest-params -- the object itself is wanted
        return arguments;
    })(...new Array(length));
}
function setItem(array, index, item) {
    array[index] = item;
}
/** Nothing but primitives: structured clone takes it at full speed, holes included. */
function isFlat(value) {
    for (const item of value) {
        const type = typeof item;
        if (type === 'symbol' || type === 'function' || (type === 'object' && item !== null))
            return false;
        if (item === undefined)
            return false;
    }
    return Object.isExtensible(value);
}
/** Items that are not plain values: read as properties, so that no getter runs. */
function findOddItems(value) {
    let odd;
    for (let index = 0; index < value.length; index += 1) {
        const property = Object.getOwnPropertyDescriptor(value, index);
        if (property === undefined || (property.writable && property.enumerable && property.configurable))
            continue;
        odd ??= new Set();
        odd.add(index);
    }
    // A frozen array is frozen as a whole afterwards.
    return odd?.size === value.length && !Object.isExtensible(value) && hasOnlyValues(value) ? undefined : odd;
}
function hasOnlyValues(value) {
    return value.every((_, index) => Object.getOwnPropertyDescriptor(value, index)?.get === undefined);
}
function countItems(value) {
    let count = 0;
    // Skips holes without looking at each index.
    value.forEach(() => {
        count += 1;
    });
    return count;
}
function isIndexOrLength(key) {
    return typeof key === 'string' && (key === 'length' || /^(?:0|[1-9]\d*)$/.test(key));
}
//# sourceMappingURL=collections.js.map