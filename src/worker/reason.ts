/** Whatever was thrown, in a form that travels. */
import type { Codec } from './codec.js';

export function encodeReason(codec: Codec, reason: unknown): ReturnType<Codec['encode']> {
  try {
    return codec.encode(reason, 'error');
  } catch (error) {
    return codec.encode(error, 'error');
  }
}
