import type { Ended } from './project.js';
/** What each try of a program gave in place, in processes and in threads. */
export type Outcome = Readonly<Record<'place' | 'process' | 'thread', Readonly<Record<string, unknown>>>>;
type Expected = Readonly<Record<string, unknown>>;
/** The names of what is expected can be narrowed to those that a program has. */
export declare const all: Expected;
export declare const ofCommonJs: Expected;
export declare const withoutPrivates: Expected;
/** Fails unless the program ended well, printed nothing but its outcome, and computed the same everywhere. */
export declare function checkProgram({ stdout, stderr, code }: Ended, wanted?: Readonly<Record<string, unknown>>): void;
export {};
