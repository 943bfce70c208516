import type { ScriptFacts } from './scripts.js';
/** Where a module of the user's own cannot be read or understood, it may. Packages are taken not to. */
export declare function isReassigned(specifier: string, parent: string, name: string): boolean;
/** Whether any line of a file assigns to a variable of that name. */
export declare function isVariableReassigned(name: string, script: ScriptFacts): boolean;
