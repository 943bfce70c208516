/** Random numbers that come again: a seed in a failing test's message is enough to repeat it. */
export interface Random {
    /** A whole number from 0 to `below`, which is not included. */
    below(below: number): number;
    /** One of the things, taken out of the array. */
    take<T>(things: T[]): T;
}
/** @param seed any whole number; equal seeds give equal numbers */
export declare function seededRandom(seed: number): Random;
/** Every order of the things. */
export declare function permutationsOf<T>(things: readonly T[]): Generator<T[], void, undefined>;
