/** Whatever was thrown, in a form that travels. */
import type { Codec } from './codec.js';
export declare function encodeReason(codec: Codec, reason: unknown): ReturnType<Codec['encode']>;
