/** Arrays, maps, sets, and the arguments of a function. */
import type { DecodeContext, EncodeContext, Encoding } from '../context.js';
import type { Slot } from '../nodes.js';
export declare function encodeArray(value: readonly unknown[], context: EncodeContext): Encoding;
export declare function makeArray(length: number): unknown[];
export declare function fillArray(array: unknown[], items: readonly Slot[] | undefined, raw: readonly unknown[] | undefined, context: DecodeContext): void;
export declare function encodeMap(value: ReadonlyMap<unknown, unknown>, context: EncodeContext): Encoding;
export declare function fillMap(map: Map<unknown, unknown>, entries: readonly Slot[], context: DecodeContext): void;
export declare function encodeSet(value: ReadonlySet<unknown>, context: EncodeContext): Encoding;
export declare function fillSet(set: Set<unknown>, entries: readonly Slot[], context: DecodeContext): void;
export declare function encodeArguments(value: ArrayLike<unknown>, context: EncodeContext): Encoding;
export declare function makeArguments(length: number): unknown;
