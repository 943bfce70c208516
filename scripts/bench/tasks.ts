/** The tasks that every contestant runs: one too small to send, one worth sending in company, one worth sending alone. */

/** Costs nothing: what is measured is the way there and back. */
export function plusOne(x: number): number {
  return x + 1;
}

/** About 50 µs of arithmetic on the machine of docs/performance.md; the seed only makes results differ. */
export function spin(seed: number): number {
  let state = seed;
  for (let turn = 0; turn < 36_000; turn++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
}

/** Fibonacci the slow way: milliseconds to hundreds of them, and no memory. */
export function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

export const tasks = { plusOne, spin, fib };
export type TaskName = keyof typeof tasks;
