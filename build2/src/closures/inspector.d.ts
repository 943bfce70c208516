import type { Session } from 'node:inspector';
/** Whether values can be looked into at all: not under `--permission`, and not in runtimes without V8. */
export declare function hasInspector(): boolean;
/**
 * Does all of the work with one session, which is opened when it is first needed.
 *
 * It is closed afterwards, for while one is open, V8 keeps the last thousand things that were given to `console.log`,
 * and their stacks. To open one takes some hundredths of a millisecond.
 */
export declare function shareSession<T>(work: () => T): T;
/** Asks V8 something, within `shareSession` and only where there is an inspector. Answers come before this returns. */
export declare function post(method: string, params?: Record<string, unknown>): unknown;
/** Gathers what V8 tells of this kind while the work is done. */
export declare function collectEvents(event: string, work: () => void): unknown[];
/** Undefined where there is no inspector. */
export declare function openSession(): Session | undefined;
