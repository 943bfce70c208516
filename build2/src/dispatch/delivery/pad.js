/** Fills an array up to an index, so that it keeps no holes. */
// Outcomes come in any order. Writing far beyond the end makes V8 turn the array into a slow dictionary: half of the
// caller's time on a million tiny tasks. The places are filled properly before anybody sees them.
export function padTo(list, length) {
    while (list.length < length)
        list.push(undefined);
}
//# sourceMappingURL=pad.js.map