/** Remembers which prototypes only stand in for the one a class was written with. */
const originals = new WeakMap();
export function noteTwinProto(twin, original) {
    originals.set(twin, original);
}
/** The prototype to write down for an object: never a stand-in. */
export function protoToSend(value) {
    const proto = Object.getPrototypeOf(value);
    return proto === null ? null : (originals.get(proto) ?? proto);
}
//# sourceMappingURL=twin-protos.js.map