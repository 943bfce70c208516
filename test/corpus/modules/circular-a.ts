/** One of two modules that import one another. */
import { isOdd } from './circular-b.js';

export function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}
export class Even {
  half = 2;
}
