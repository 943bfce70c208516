/** What the loop asks of the closures room; in the caller's own thread values go through as they are. */
import type { Root } from '../closures/encode.js';
import type { Decoded, Encoded, EncodeOptions } from '../closures/exchange.js';
export interface Codec {
    encode(value: unknown, root: Root, options?: EncodeOptions): Encoded;
    /** A body that was encoded for several workers, for one of them. */
    again(body: unknown): Encoded;
    decode(body: unknown): Decoded | Promise<Decoded>;
}
/** For work that stays in its thread: nothing is copied. */
export declare const identityCodec: Codec;
