/** Lists of numbers as one typed array: copied as a block, where V8 would write and read number by number. */
/** Shorter lists are as quick as they are: a typed array has a head of its own to be written. */
const worthwhile = 16;
/** From this many bytes on, giving a block away is quicker than copying it to another thread. */
const blockBytes = 16_384;
/** Blocks that nobody else has: they can be given away. */
const ours = new WeakSet();
/** The value with its lists of numbers packed; the very value where there are none. */
export function packLists(value, packing) {
    if (packing === undefined)
        return value;
    if (packing === 'list')
        return packNumbers(value) ?? value;
    const columns = value;
    const packed = columns.map((column) => packNumbers(column) ?? column);
    return packed.some((column, place) => column !== columns[place]) ? packed : value;
}
export function isOurBlock(buffer) {
    return ours.has(buffer);
}
/** The same numbers, all of them exactly; undefined where something is no number, or the list is short. */
function packNumbers(list) {
    const { length } = list;
    if (length < worthwhile || typeof list[0] !== 'number')
        return undefined;
    const packed = new Int32Array(length);
    for (let at = 0; at < length; at++) {
        const item = list[at];
        if (typeof item !== 'number')
            return undefined;
        packed[at] = item;
        // Not kept by 32 bits: fractions, large numbers, NaN, and -0, which only Object.is tells from 0.
        if (packed[at] !== item || (item === 0 && Object.is(item, -0)))
            return packWide(list, length);
    }
    return noteOurs(packed);
}
function packWide(list, length) {
    const packed = new Float64Array(length);
    for (let at = 0; at < length; at++) {
        const item = list[at];
        if (typeof item !== 'number')
            return undefined;
        packed[at] = item;
    }
    return noteOurs(packed);
}
function noteOurs(packed) {
    if (packed.byteLength >= blockBytes)
        ours.add(packed.buffer);
    return packed;
}
//# sourceMappingURL=pack.js.map