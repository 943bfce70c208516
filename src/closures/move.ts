/** Marks buffers that their owner gives away. */
import { isMapped } from '../wire/mapped.js';

const moved = new WeakSet<object>();
/** Arrays that nobody but us has seen. */
const fresh = new WeakSet<object>();

/** Of before any of the user's code runs: some of it has functions of its own show the text of those they replace. */
const showText = Function.prototype.call.bind(Function.prototype.toString) as (fn: object) => string;

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
export function move<T extends ArrayBuffer | ArrayBufferView>(value: T): T {
  const buffer: unknown = ArrayBuffer.isView(value) ? value.buffer : value;
  if (!(buffer instanceof ArrayBuffer) && !(buffer instanceof SharedArrayBuffer)) {
    throw new TypeError('Expected value to be an ArrayBuffer, a typed array or a DataView.');
  }
  // Shared memory is in both places anyway.
  if (buffer instanceof ArrayBuffer) moved.add(buffer);
  return value;
}

/** Moves an array that nobody but us has seen. */
export function moveFresh(array: ArrayBufferView): void {
  move(array);
  fresh.add(array);
}

/** Whether nobody but us has seen an array: then it has nothing beside its items, and to look for that takes 25 µs. */
export function isFresh(array: object): boolean {
  return fresh.has(array);
}

/** Whether a buffer is to be moved; one that has gone already is not, and is refused where it is sent again. */
export function isMoved(buffer: object): boolean {
  // On Node 20 a message that is to take an empty, detached buffer along is lost without a word.
  return moved.has(buffer) && (buffer as ArrayBuffer).byteLength > 0 && !isMapped(buffer);
}

/** The text of a function, whatever has become of `toString`. */
export function readText(fn: unknown): string {
  return typeof fn === 'function' ? showText(fn) : '';
}
