/** Remembers which prototypes only stand in for the one a class was written with. */

const originals = new WeakMap<object, object>();

export function noteTwinProto(twin: object, original: object): void {
  originals.set(twin, original);
}

/** The prototype to write down for an object: never a stand-in. */
export function protoToSend(value: object): object | null {
  const proto = Object.getPrototypeOf(value) as object | null;
  return proto === null ? null : (originals.get(proto) ?? proto);
}
