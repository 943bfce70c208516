import type { Reference } from './nodes.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
/** The reference that an import of the file `script` stands for. */
export declare function findImport(name: string, script: ScriptFacts): Reference | undefined;
/** A reference to a function by what it is, where it cannot be found out where it was written, or would take long. */
export declare function referToStranger(fn: object, inside: FunctionInside | undefined): Reference | undefined;
/** A reference to a function by where it was written: exported by a file that is not the entry point. */
export declare function referToFunction(fn: object, inside: FunctionInside, script: ScriptFacts | undefined): Reference | undefined;
/** A reference to a global or to something that one of Node's modules exports. */
export declare function referToNative(value: object): Reference | undefined;
/** A reference to what a CommonJS file exports as a whole. */
export declare function referToExports(value: object): Reference | undefined;
/** A reference to an object that holds functions: a library, most likely, that was imported or required as a whole. */
export declare function referToLibrary(value: object): Reference | undefined;
/** Whether a file is the one that the process was started with: it is never run a second time. */
export declare function isEntryPoint(specifier: string, parent: string): boolean;
/** Where a module is for `import()`: script names in CommonJS are paths. */
export declare function toUrl(file: string): string;
