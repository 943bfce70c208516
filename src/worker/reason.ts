/** Whatever was thrown, in a form that travels. */
import type { Codec } from './codec.js';

export function encodeReason(codec: Codec, reason: unknown): ReturnType<Codec['encode']> {
  try {
    return codec.encode(reason, 'error', { lenient: true });
  } catch (error) {
    // What was thrown cannot travel, whatever is left out of it: this says why.
    return codec.encode(error, 'error');
  }
}
