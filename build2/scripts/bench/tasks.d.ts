/** Costs nothing: what is measured is the way there and back. */
export declare function plusOne(x: number): number;
/** Fibonacci the slow way: milliseconds to hundreds of them, and no memory. */
export declare function fib(n: number): number;
/** The sum of the primes below a limit, by trial: some milliseconds for 100,000. */
export declare function sumPrimes(limit: number): number;
/** So many turns of arithmetic; 36,000 are about 50 µs on the machine of docs/performance.md. */
export declare function spin(turns: number): number;
/** How many slices one large array is summed in. */
export declare const slices = 64;
export interface Slice {
    readonly data: Float64Array;
    readonly slice: number;
}
/** The sum of one of the 64 parts of an array. */
export declare function sumSlice({ data, slice }: Slice): number;
/** The same over an array that each worker makes for itself: the length, and which part. */
export declare function sumOwnSlice({ length, slice }: {
    readonly length: number;
    readonly slice: number;
}): number;
/** The large array of these tasks: whole numbers, so that sums are exact in any order. */
export declare function fillArray(data: Float64Array): Float64Array;
/** A fresh array to send back. */
export declare function makeArray({ length, seed }: {
    readonly length: number;
    readonly seed: number;
}): Float64Array;
/** The object itself: what is measured is how it travels. */
export declare function echo(value: object): object;
export type Counts = Map<string, number>;
/** How often each word is in a file. */
export declare function countWords(file: string): Counts;
/** How often each word is in some files together. */
export declare function countAllWords(files: readonly string[]): Counts;
export declare const tasks: {
    plusOne: typeof plusOne;
    fib: typeof fib;
    sumPrimes: typeof sumPrimes;
    spin: typeof spin;
    sumSlice: typeof sumSlice;
    sumOwnSlice: typeof sumOwnSlice;
    makeArray: typeof makeArray;
    echo: typeof echo;
    countWords: typeof countWords;
    countAllWords: typeof countAllWords;
};
export type TaskName = keyof typeof tasks;
/** A task as those see it who only carry its item. */
export type Task = (item: unknown) => unknown;
export declare function findTask(name: TaskName): Task;
