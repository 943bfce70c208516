/** Buffers and the views on them: shared buffers stay shared, and no byte is copied that nobody looks at. */
import { types } from 'node:util';
import { CannotTravel } from '../refusal.js';
export function encodeBuffer(buffer, context) {
    if (types.isSharedArrayBuffer(buffer)) {
        if (context.via === 'process') {
            throw new CannotTravel('a SharedArrayBuffer, which processes cannot share', 'Use threads (`thread: true`), or copy it into an ArrayBuffer.');
        }
        return { body: { type: 'buffer', bytes: buffer, start: 0, shared: true }, proto: SharedArrayBuffer.prototype };
    }
    context.postponeBuffer(buffer);
    return { body: { type: 'buffer', bytes: undefined, start: 0, shared: false }, proto: ArrayBuffer.prototype };
}
export function encodeView(view, context) {
    const name = viewName(view);
    context.includeBytes(view.buffer, view.byteOffset, view.byteOffset + view.byteLength);
    const body = {
        type: 'view',
        class: name,
        buffer: context.slot(view.buffer, 'buffer'),
        offset: view.byteOffset,
        length: name === 'DataView' ? view.byteLength : (view.length ?? 0),
    };
    const proto = classOf(name).prototype;
    return name === 'DataView' ? { body, proto } : { body, proto, skips: (key) => typeof key === 'string' && /^\d+$/.test(key) };
}
export function makeBuffer(bytes) {
    if (!ArrayBuffer.isView(bytes))
        return bytes;
    const { buffer, byteOffset, byteLength } = bytes;
    // Reading a message gives views on the message itself: a buffer that the user sees must be one of its own.
    return byteOffset === 0 && byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
export function makeView(name, offset, length, bytes) {
    if (name === 'Buffer')
        return Buffer.from(bytes, offset, length);
    const View = classOf(name);
    return new View(bytes, offset, length);
}
function viewName(view) {
    if (Buffer.isBuffer(view))
        return 'Buffer';
    if (types.isDataView(view))
        return 'DataView';
    const tag = Reflect.get(Object.getPrototypeOf(Int8Array.prototype), Symbol.toStringTag, view);
    return tag;
}
function classOf(name) {
    if (name === 'Buffer')
        return Buffer;
    if (!/^(?:DataView|(?:Big)?(?:Uint|Int|Float)\d+(?:Clamped)?Array)$/.test(name))
        throw new TypeError(`no such view: ${name}`);
    return Reflect.get(globalThis, name);
}
//# sourceMappingURL=buffers.js.map