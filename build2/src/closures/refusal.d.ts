/** Says in words what cannot travel, the way to it, and what to do instead. */
import { EncodeError } from '../errors/kinds.js';
/** Thrown where a value is found that cannot travel; the encoder adds the path. */
export declare class CannotTravel extends Error {
    readonly what: string;
    readonly remedy: string;
    readonly at?: number | undefined;
    /** @param at where in the text of the function that is refused */
    constructor(what: string, remedy: string, at?: number | undefined);
}
/** For what only V8's inspector shows, where it is not to be had: under `--permission`, and in runtimes without V8. */
export declare function refuseUnseen(what: string, at?: number): CannotTravel;
export type StepKind = 'property' | 'index' | 'variable' | 'key' | 'entry' | 'member' | 'prototype' | 'class' | 'parent' | 'private' | 'getter' | 'setter' | 'self' | 'argument' | 'target' | 'handler' | 'buffer' | 'data' | 'symbol';
/** One step of a path in words. */
export declare function sayStep(kind: StepKind, key: unknown): string;
/** The error for a value at the end of `steps`; the first step is the outermost value. `excerpt` shows where it is used. */
export declare function refuse(steps: readonly string[], found: CannotTravel, excerpt: string | undefined): EncodeError;
/** What to do about a value of a class that stands for something outside the program's memory. */
export declare function remedyFor(name: string): string;
/** 'a Socket', 'an Upload', 'a URL'. */
export declare function withArticle(name: string): string;
