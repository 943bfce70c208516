/** The class that all failures of the toolkit itself extend. */
/**
 * A failure of parathos itself, never of the function it runs: that one's errors come back as
 * they were thrown.
 *
 * @example
 * ```js
 * import { parallel, ParallelError } from 'parathos';
 * const socket = new (await import('node:net')).Socket();
 * const error = await parallel(() => socket, [1]).catch((reason) => reason);
 * error instanceof ParallelError; //=> true
 * error.code; //=> 'PARATHOS_ENCODE'
 * ```
 */
export declare class ParallelError extends Error {
    /** The class's name, as stacks print it. */
    name: string;
    /** A stable name for the kind of failure, made for `switch`. */
    readonly code: string;
    constructor(code: string, message: string, options?: ErrorOptions);
    /**
     * Tells whether a value is a ParallelError, also one made by another copy of the package.
     *
     * @param value anything
     */
    static isParallelError(value: unknown): value is ParallelError;
}
