/** The tasks that every contestant runs, from one that costs nothing to one that takes a third of a second. */
import { readFileSync } from 'node:fs';

/** Costs nothing: what is measured is the way there and back. */
export function plusOne(x: number): number {
  return x + 1;
}

/** Fibonacci the slow way: milliseconds to hundreds of them, and no memory. */
export function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

/** The sum of the primes below a limit, by trial: some milliseconds for 100,000. */
export function sumPrimes(limit: number): number {
  let sum = 0;
  for (let n = 2; n < limit; n++) if (isPrime(n)) sum += n;
  return sum;
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return true;
}

/** So many turns of arithmetic; 48,000 are about 50 µs on the machine of docs/performance.md. */
export function spin(turns: number): number {
  let state = turns;
  for (let turn = 0; turn < turns; turn++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
}

/** How many slices one large array is summed in. */
export const slices = 64;

export interface Slice { readonly data: Float64Array; readonly slice: number }

/** The sum of one of the 64 parts of an array. */
export function sumSlice({ data, slice }: Slice): number {
  const length = data.length / slices;
  let sum = 0;
  for (let at = slice * length; at < (slice + 1) * length; at++) sum += data[at]!;
  return sum;
}

/** The same over an array that each worker makes for itself: the length, and which part. */
export function sumOwnSlice({ length, slice }: { readonly length: number; readonly slice: number }): number {
  ownData ??= fillArray(new Float64Array(length));
  return sumSlice({ data: ownData, slice });
}

let ownData: Float64Array | undefined;

/** The large array of these tasks: whole numbers, so that sums are exact in any order. */
export function fillArray(data: Float64Array): Float64Array {
  for (let at = 0; at < data.length; at++) data[at] = at & 1023;
  return data;
}

/** A fresh array to send back. */
export function makeArray({ length, seed }: { readonly length: number; readonly seed: number }): Float64Array {
  return new Float64Array(length).fill(seed);
}

/** The object itself: what is measured is how it travels. */
export function echo(value: object): object {
  return value;
}

export type Counts = Map<string, number>;

/** How often each word is in a file. */
export function countWords(file: string): Counts {
  return addWords(new Map(), file);
}

/** How often each word is in some files together. */
export function countAllWords(files: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const file of files) addWords(counts, file);
  return counts;
}

function addWords(counts: Counts, file: string): Counts {
  for (const word of readFileSync(file, 'utf8').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const tasks = {
  plusOne, fib, sumPrimes, spin, sumSlice, sumOwnSlice, makeArray, echo, countWords, countAllWords,
};
export type TaskName = keyof typeof tasks;

/** A task as those see it who only carry its item. */
export type Task = (item: unknown) => unknown;

export function findTask(name: TaskName): Task {
  // Items and tasks belong together by the table of workloads; here no type can know which.
  return tasks[name] as Task;
}
