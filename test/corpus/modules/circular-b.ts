/** The other of two modules that import one another. */
import { Even, isEven } from './circular-a.js';

export function isOdd(n: number): boolean {
  return n !== 0 && isEven(n - 1);
}
export const makeEven = (): Even => new Even();
