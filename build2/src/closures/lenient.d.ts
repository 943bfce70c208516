/** Encodes what can travel of a value, with the reason in place of each part that cannot. */
import type { Identities } from './context.js';
import { Encoder } from './encode.js';
import type { Root } from './encode.js';
import type { Graph } from './nodes.js';
export interface LenientResult {
    readonly encoder: Encoder;
    readonly graph: Graph;
}
/** Throws the EncodeError of the value itself, when it cannot travel whatever is taken out of it. */
export declare function encodeLeniently(value: unknown, via: 'process' | 'thread', identities: Identities, root: Root): LenientResult;
