import type { CallPlan } from './call-plan.js';
export interface Inputs {
    readonly iterables: readonly (Iterable<unknown> | AsyncIterable<unknown>)[];
    /** For generators: how many items were taken, and whether they were closed. */
    readonly state: {
        read: number;
        isOpen: boolean;
    } | undefined;
}
/** The items of task i add up to i. */
export declare function makeInputs({ input, count }: CallPlan): Inputs;
