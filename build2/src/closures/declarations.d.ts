import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
/** Whether reading a variable tells nothing of its being declared. */
export declare const readsSilently: boolean;
export declare function isUndeclaredYet(name: string, isTopLevel: boolean, inside: FunctionInside, script: ScriptFacts): boolean;
