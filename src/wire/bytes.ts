/** Messages as bytes, for pipes: V8's own format, without Node's wrapping of typed arrays. */
import { constants } from 'node:buffer';
import { Deserializer, Serializer } from 'node:v8';
import { DecodeError, EncodeError } from '../errors/kinds.js';
import type { Label } from './parcel.js';
import type { Place } from './strip.js';

/** Where to find what does not travel in the bytes. */
export type Where = Place | Label;

/** A buffer of a message that travels beside its bytes. */
export interface Carried {
  readonly buffer: ArrayBuffer;
  readonly where: Where;
}

export type Load = (where: Where) => ArrayBuffer;

// v8.serialize() writes every typed array as a host object of its own: two views of one buffer come apart,
// and the views that arrive lie inside the whole message. The plain Serializer keeps both right.
/** @param carried buffers that travel beside these bytes, which then begin with the list of where they are */
export function toBytes(value: unknown, carried: readonly Carried[] = []): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  if (carried.length > 0) serializer.writeValue(carried.map(({ where }) => where));
  carried.forEach(({ buffer }, place) => { serializer.transferArrayBuffer(place, buffer); });
  serializer.writeValue(value);
  return release(serializer);
}

function release(serializer: Serializer): Buffer {
  try {
    return serializer.releaseBuffer();
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_BUFFER_TOO_LARGE') throw cause;
    const most = Math.round(constants.MAX_LENGTH / 2 ** 30);
    throw new EncodeError(`This is larger than the ${most} GiB that Node can put into one message. Send it in parts, or in a file.`, [], { cause });
  }
}

/** @param load gets what travels beside these bytes; given where they begin with a list */
export function fromBytes(bytes: Uint8Array, load?: Load): unknown {
  try {
    const deserializer = new Deserializer(bytes);
    deserializer.readHeader();
    const list = load === undefined ? [] : (deserializer.readValue() as readonly Where[]);
    list.forEach((where, place) => { deserializer.transferArrayBuffer(place, load!(where)); });
    return deserializer.readValue() as unknown;
  } catch (cause) {
    throw new DecodeError('A message is damaged or cut short.', { cause });
  }
}
