/**
 * Gives a buffer away: as an item or a result, to a thread it moves without a copy, and is empty here afterwards. To a
 * process it is copied. What was moved cannot be sent again, by a retry neither: use it with `crashRetries: 0`.
 *
 * @param value an ArrayBuffer, a typed array or a DataView
 * @returns the same value
 * @throws TypeError for anything else
 *
 * @example
 * ```js
 * import { move, parallel } from 'parathos';
 * const samples = move(new Float64Array([1, 2, 3]));
 * await parallel((numbers) => numbers.length, [samples], { thread: true }); //=> [3]
 * samples.length; //=> 0
 * ```
 */
export declare function move<T extends ArrayBuffer | ArrayBufferView>(value: T): T;
/** Whether a buffer is to be moved; one that has gone already is not, and is refused where it is sent again. */
export declare function isMoved(buffer: object): boolean;
