const codecs = new Map();
/**
 * Adds a codec for a type of your own, or replaces the one of that name.
 *
 * @param codec what tells, encodes and decodes the type
 */
export function register(codec) {
    codecs.set(codec.name, codec);
}
export function encodeCustom(value, context) {
    for (const codec of codecs.values()) {
        if (codec.accepts(value))
            return { type: 'custom', codec: codec.name, data: context.slot(codec.encode(value), 'data', codec.name) };
    }
    return undefined;
}
export function decodeCustom(name, data) {
    const codec = codecs.get(name);
    if (codec === undefined)
        throw new TypeError(`no codec named '${name}' is registered on this side`);
    return codec.decode(data);
}
//# sourceMappingURL=custom.js.map