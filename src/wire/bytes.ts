/** Messages as bytes, for pipes: V8's own format, without Node's wrapping of typed arrays. */
import { Deserializer, Serializer } from 'node:v8';
import { DecodeError } from '../errors/kinds.js';

// v8.serialize() writes every typed array as a host object of its own: two views of one buffer come apart,
// and the views that arrive lie inside the whole message. The plain Serializer keeps both right.
export function toBytes(value: unknown): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return serializer.releaseBuffer();
}

export function fromBytes(bytes: Uint8Array): unknown {
  try {
    const deserializer = new Deserializer(bytes);
    deserializer.readHeader();
    return deserializer.readValue() as unknown;
  } catch (cause) {
    throw new DecodeError('A message is damaged or cut short.', { cause });
  }
}
