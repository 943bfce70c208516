/** The form a value has inside a message when structured clone alone would not carry it: a list of flat nodes. */
/** Told in every graph, so that two versions of the package never misread one another. */
export const GRAPH_VERSION = 1;
export function isRef(slot) {
    return typeof slot === 'object' && slot !== null;
}
//# sourceMappingURL=nodes.js.map