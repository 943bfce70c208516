/** Warns, once per function, where captured variables are assigned: in a worker, only a copy of them changes. */
import type { Captured } from './capture.js';
import type { FunctionInside } from './scopes.js';
/** The functions of one message, the ones that are sent before the ones they capture. */
export declare class Writes {
    private readonly scopes;
    /**
     * Looks at one function.
     *
     * @param root what it is sent as, or undefined for a function that another one captured
     */
    note(fn: {
        readonly name: string;
    }, captured: Captured, inside: FunctionInside | undefined, root: string | undefined): void;
    /**
     * Whether somebody may wait for the assignment in vain. What a factory keeps for its function alone (a counter, the
     * memory of a `once`) is as good in a copy; what the function that is sent could see as well is not.
     */
    private isSeenOutside;
}
