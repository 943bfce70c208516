import type { ClassPlan } from './class-plan.js';
import type { Edit } from './edits.js';
import type { Analysis } from './free-variables.js';
import type { Source } from './source.js';
export interface FunctionPlan extends Analysis {
    readonly source: Source;
    readonly form: Source['form'];
    /** The text as it is evaluated, and how it came of the one in the file. */
    readonly text: string;
    readonly edits: readonly Edit[];
    /** The same for a class whose instances are filled without running the constructor. */
    readonly hydratingText: string;
    readonly hydratingEdits: readonly Edit[];
    readonly usesMeta: boolean;
    /** The name that a function declaration, or a named function expression, gives itself. */
    readonly ownName?: string;
    readonly class?: ClassPlan;
    /** A member whose key is computed gets its key handed in. */
    readonly hasComputedKey: boolean;
}
/** The plan for a text; undefined when it cannot be parsed. */
export declare function planFunction(text: string): FunctionPlan | undefined;
