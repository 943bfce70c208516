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
/** @param carried buffers that travel beside these bytes, which then begin with the list of where they are */
export declare function toBytes(value: unknown, carried?: readonly Carried[]): Buffer;
/** @param load gets what travels beside these bytes; given where they begin with a list */
export declare function fromBytes(bytes: Uint8Array, load?: Load): unknown;
