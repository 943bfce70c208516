/** Codecs that a program registers for its own types. */
import type { EncodeContext } from '../context.js';
import type { Node } from '../nodes.js';
/**
 * How a type of your own travels, where the usual way does not fit it.
 *
 * @example
 * ```js
 * import { decode, encode, register } from 'parathos/closures';
 * class Money { constructor(cents) { this.cents = cents; } }
 * register({ name: 'money', accepts: (value) => value instanceof Money, encode: (money) => money.cents, decode: (cents) => new Money(cents) });
 * (await decode(encode(new Money(5)))).cents; //=> 5
 * ```
 */
export interface Codec<T extends object = object, Data = unknown> {
    /** The same on both sides: register the codec in `pool: { setup }` too, or in a module that fn imports. */
    readonly name: string;
    /** Tells which values are of the type; it may be asked about any object. */
    accepts(value: object): boolean;
    /** What stands for the value on the way; it may hold anything that can travel. */
    encode(value: T): Data;
    /** Makes the value again from what `encode` gave. */
    decode(data: Data): T;
}
/**
 * Adds a codec for a type of your own, or replaces the one of that name.
 *
 * @param codec what tells, encodes and decodes the type
 */
export declare function register<T extends object, Data>(codec: Codec<T, Data>): void;
export declare function encodeCustom(value: object, context: EncodeContext): Node | undefined;
export declare function decodeCustom(name: string, data: unknown): object;
