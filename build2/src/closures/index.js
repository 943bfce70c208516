/** The door of the closures room: values to bytes and back, on their own or message by message. */
import { readBytes, writeBytes } from './bytes.js';
import { register } from './codecs/custom.js';
import { Exchange } from './exchange.js';
import { explain } from './explain.js';
import { move } from './move.js';
import { nameOurExports } from './own-exports.js';
nameOurExports('closures/index.js', { decode, encode, Exchange, explain, move, register });
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
export function encode(value) {
    return writeBytes(new Exchange('e', 'process').encode(value, 'value').body);
}
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
export async function decode(bytes) {
    const { value } = await new Exchange('d', 'process').decode(readBytes(bytes));
    return value;
}
//# sourceMappingURL=index.js.map