import type { Variable } from './capture.js';
import type { Reference } from './nodes.js';
import type { ScriptFacts } from './scripts.js';
export interface ImportedVariable {
    readonly reference: Reference;
    /** Its module assigns to it. */
    readonly isLive: boolean;
}
/** The import that a variable of the file `script` is. */
export declare function findImportedVariable(variable: Variable, script: ScriptFacts): ImportedVariable | undefined;
