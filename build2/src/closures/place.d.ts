import type { FunctionPlan } from './function-plan.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
/** Where a text begins; lines and columns count from zero. */
export interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** What V8 knows of the file, where the text was not brought by a message. */
    readonly script?: ScriptFacts;
}
/** Where the text begins. V8 names another place, which the plan knows from the text. */
export declare function findPlace(plan: FunctionPlan, inside: FunctionInside, script: ScriptFacts): Place | undefined;
/** The same for any function, also one that came from elsewhere. */
export declare function placeFunction(fn: object, plan: FunctionPlan): Place | undefined;
