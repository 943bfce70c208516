/** Bodies as bytes that stand on their own, with a seal: V8 may crash on damaged bytes, so they must not get that far. */
import { deserialize, serialize } from 'node:v8';
import { DecodeError } from '../errors/kinds.js';
const magic = 0x50415241;
const headerBytes = 8;
export function writeBytes(body) {
    const content = serialize(body);
    const bytes = new Uint8Array(headerBytes + content.byteLength);
    bytes.set(content, headerBytes);
    const header = new DataView(bytes.buffer);
    header.setUint32(0, magic);
    header.setUint32(4, hashBytes(content));
    return bytes;
}
export function readBytes(bytes) {
    const content = bytes.slice(headerBytes);
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength <= headerBytes || header.getUint32(0) !== magic || header.getUint32(4) !== hashBytes(content)) {
        throw new DecodeError('These bytes are damaged, or not from encode().');
    }
    return deserialize(content);
}
/** Finds accidents, not malice: whoever can forge bytes can forge functions too. */
function hashBytes(bytes) {
    const whole = bytes.byteLength >> 2;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let hash = 0x811c9dc5 ^ bytes.byteLength;
    for (let index = 0; index < whole; index += 1)
        hash = Math.imul(hash ^ view.getInt32(index << 2), 0x01000193) + (hash >>> 15);
    for (const byte of bytes.subarray(whole << 2))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return hash >>> 0;
}
//# sourceMappingURL=bytes.js.map