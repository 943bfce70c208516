import type { ShowOption } from '../progress/sink.js';
import type { AnyFunction } from '../worker/open-run.js';
export interface CallArguments {
    readonly fn: AnyFunction;
    readonly iterables: readonly unknown[];
    /** Undefined where no static key was given: then nothing is appended. */
    readonly statics: Readonly<Record<string, unknown>> | undefined;
    readonly show: ShowOption | undefined;
    readonly signal: AbortSignal | undefined;
    readonly thread: boolean | undefined;
    readonly pool: unknown;
}
/**
 * @param verb the called function's name, for the messages
 * @param allowsPool whether `thread` and `pool` may be given: not where a pool was chosen already
 */
export declare function parseArguments(verb: string, given: readonly unknown[], allowsPool: boolean): CallArguments;
