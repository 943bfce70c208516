import type { FunctionPlan } from './function-plan.js';
import type { Place } from './place.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
export interface Variable {
    readonly name: string;
    /** Its present value; `unset` where its declaration has not run. */
    readonly value: unknown;
    /** Properties read through it, when nothing else is done with it. */
    readonly paths: readonly (readonly string[])[] | undefined;
    readonly assigned: boolean;
    /** Variables of one scope have one key: what tells two functions of one counter from two with a counter each. */
    readonly scopeKey: string;
    /** It stands in the outermost scope of an ES module, where imports are. */
    readonly isModuleLevel: boolean;
    /** It stands in the outermost scope of a file: there is only one of it. */
    readonly isTopLevel: boolean;
}
export interface Captured {
    readonly plan: FunctionPlan;
    readonly variables: readonly Variable[];
    readonly strict: boolean;
    readonly place?: Place;
    readonly script?: ScriptFacts;
}
/** Reads a function and what it closes over. Throws CannotTravel where that is not possible. */
export declare function captureFunction(fn: (...args: never[]) => unknown, inside: FunctionInside | undefined): Captured;
