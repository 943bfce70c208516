/** The one generic signature behind `parallel` and behind the verbs of a pool: (fn, ...iterables, options?). */
import type { Run, Source } from './run-type.js';
/** The keys of an options object that are never static arguments. */
export type ReservedKey = 'show' | 'thread' | 'pool' | 'signal';
/** How the results of a verb are handed over: `run` for `parallel` and `map`, `stream` for `imap` and `uimap`. */
export interface Readings<R> {
    /** A run, with all its ways to be read. */
    run: Run<R>;
    /** The values alone, one by one. */
    stream: AsyncIterableIterator<R>;
}
/**
 * What fn gets after its items: one object with all static arguments, or nothing, which reads as `undefined`.
 *
 * @typeParam Given - the type of the options object as it was written
 */
export type StaticArguments<Given> = [Exclude<keyof Given, ReservedKey>] extends [never] ? [statics?: undefined] : [statics: {
    [Key in keyof Given as Exclude<Key, ReservedKey>]: Given[Key];
}];
/**
 * The type an options object is checked against: the verb's own options, and the static arguments that fn asks for.
 *
 * @typeParam Options - the verb's own options
 * @typeParam Given - the type of the options object as it was written
 * @typeParam Statics - what fn takes after its items
 */
export type OptionsFor<Options, Given, Statics> = Options & NotAnIterable & (Statics extends readonly unknown[] ? StaticsCheck<Given, Statics> : Properties<Given>);
type StaticsCheck<Given, Statics extends readonly unknown[]> = Statics extends readonly [] ? unknown : unknown extends Statics[0] ? object & Properties<Given> : [Exclude<keyof Given, ReservedKey>] extends [never] ? WithoutStatics<Statics> : WithStatics<Given, Exclude<Statics[0], undefined>>;
/** Without a static key nothing is passed, not even `{}`: a fn that must have its statics may not be called so. */
type WithoutStatics<Statics extends readonly unknown[]> = Statics extends readonly [infer Wanted] ? [Wanted] extends [undefined] ? unknown : Required<Wanted> : unknown;
type WithStatics<Given, Wanted> = [Wanted] extends [object] ? string extends keyof Wanted ? Record<Exclude<keyof Given, ReservedKey>, Wanted[keyof Wanted]> : // `object`, because a number has all the properties of a number.
object & Properties<Wanted> : Wanted;
/** A type with the same properties. TypeScript takes the type of the `{}` in `({ p = 1 } = {}) => …` for complete. */
type Properties<T> = {
    [Key in keyof T]: T[Key];
};
/** Keeps an array in last place from being taken for options. */
interface NotAnIterable {
    readonly [Symbol.iterator]?: never;
    readonly [Symbol.asyncIterator]?: never;
}
/**
 * What fn may take after its items: one parameter at most. `Statics` is inferred from fn where fn is annotated, and
 * from the options where it is not.
 */
export type AtMostOne = [statics?: any];
/**
 * `(fn, ...iterables, options?)` for one to six iterables: the parameters of an inline fn follow from the iterables
 * and the static arguments, the result from fn.
 *
 * @typeParam Options - the reserved keys this verb takes
 * @typeParam Reading - how the results are handed over
 */
export interface MapVerb<Options, Reading extends keyof Readings<unknown>> {
    /** Calls fn with each item. */
    <A, R>(fn: (a: A) => R, as: Source<A>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the first items, the second items, … and stops at the shorter iterable. */
    <A, B, R>(fn: (a: A, b: B) => R, as: Source<A>, bs: Source<B>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of three iterables, and stops at the shortest. */
    <A, B, C, R>(fn: (a: A, b: B, c: C) => R, as: Source<A>, bs: Source<B>, cs: Source<C>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of four iterables, and stops at the shortest. */
    <A, B, C, D, R>(fn: (a: A, b: B, c: C, d: D) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of five iterables, and stops at the shortest. */
    <A, B, C, D, E, R>(fn: (a: A, b: B, c: C, d: D, e: E) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>, es: Source<E>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of six iterables, and stops at the shortest. */
    <A, B, C, D, E, F, R>(fn: (a: A, b: B, c: C, d: D, e: E, f: F) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>, es: Source<E>, fs: Source<F>): Readings<Awaited<R>>[Reading];
    /** Calls fn with each item and the static arguments of the options. */
    <A, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, ...statics: Statics) => R, as: Source<A>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of two iterables and the static arguments of the options. */
    <A, B, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, b: B, ...statics: Statics) => R, as: Source<A>, bs: Source<B>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of three iterables and the static arguments of the options. */
    <A, B, C, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, b: B, c: C, ...statics: Statics) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of four iterables and the static arguments of the options. */
    <A, B, C, D, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, b: B, c: C, d: D, ...statics: Statics) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of five iterables and the static arguments of the options. */
    <A, B, C, D, E, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, b: B, c: C, d: D, e: E, ...statics: Statics) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>, es: Source<E>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
    /** Calls fn with the items of six iterables and the static arguments of the options. */
    <A, B, C, D, E, F, R, Given, Statics extends AtMostOne = StaticArguments<Given>>(fn: (a: A, b: B, c: C, d: D, e: E, f: F, ...statics: Statics) => R, as: Source<A>, bs: Source<B>, cs: Source<C>, ds: Source<D>, es: Source<E>, fs: Source<F>, options: OptionsFor<Options, Given, Statics>): Readings<Awaited<R>>[Reading];
}
export {};
