/** What the loop asks of the closures room; in the caller's own thread values go through as they are. */
import type { Root } from '../closures/encode.js';
import type { Decoded, Encoded, EncodeOptions } from '../closures/exchange.js';

export interface Codec {
  /** What messages go through; in the caller's own thread they go nowhere. */
  readonly via?: 'process' | 'thread';
  encode(value: unknown, root: Root, options?: EncodeOptions): Encoded;
  /** A body that was encoded for several workers, for one of them, which keeps this of earlier runs. */
  again(body: unknown, keeps: Map<number, unknown>): Encoded;
  decode(body: unknown): Decoded | Promise<Decoded>;
}

const nothing: readonly ArrayBuffer[] = [];

/** For work that stays in its thread: nothing is copied. */
export const identityCodec: Codec = {
  encode: (value) => ({ body: value, transfer: nothing }),
  again: (body) => ({ body, transfer: nothing }),
  decode: (body) => ({ value: body }),
};
