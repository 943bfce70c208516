import { register } from './codecs/custom.js';
import { Exchange } from './exchange.js';
import { explain } from './explain.js';
import { move } from './move.js';
export type { Codec } from './codecs/custom.js';
export type { Decoded, Encoded, EncodeOptions } from './exchange.js';
export type { Explanation, Refusal } from './explanation.js';
export { Exchange, explain, move, register };
/**
 * Turns any value into bytes: functions with the variables they capture, classes, instances, data.
 *
 * @param value what is to travel
 * @throws EncodeError with the path to what cannot travel, and the remedy
 *
 * @example
 * ```js
 * import { decode, encode } from 'parathos/closures';
 * const offset = 2;
 * const add = await decode(encode((x) => x + offset));
 * add(40); //=> 42
 * ```
 */
export declare function encode(value: unknown): Uint8Array;
/**
 * Makes the value again. Decoding runs the functions' code in the end, so bytes from strangers must never get here.
 *
 * @param bytes what `encode` gave
 * @throws DecodeError for damaged bytes, or a module that cannot be imported here
 *
 * @example
 * ```js
 * import { decode, encode } from 'parathos/closures';
 * const map = await decode(encode(new Map([['one', 1]])));
 * map.get('one'); //=> 1
 * ```
 */
export declare function decode(bytes: Uint8Array): Promise<unknown>;
