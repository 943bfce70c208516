import type { FunctionInside } from './scopes.js';
export interface ScriptFacts {
    readonly scriptId: string;
    /** Empty for code that was made from text. */
    readonly url: string;
    readonly isModule: boolean;
    /** A function of the script, to tell the script's text by. */
    readonly witness: Pick<FunctionInside, 'text' | 'line' | 'column'>;
}
/** The script that a function was written in. Undefined when V8 does not know it any more. */
export declare function findScript(inside: FunctionInside): ScriptFacts | undefined;
/** Whether it is known, or on the stack, which script a function is of. */
export declare function isScriptAtHand({ scriptId }: FunctionInside): boolean;
/** The text of a script as V8 runs it: JavaScript, also where the file on disk is not. */
export declare function readScriptSource(script: ScriptFacts): string | undefined;
/** The text of a module that is loaded, by where it is; whatever a loader made of `.js` in its name. */
export declare function readModuleText(url: string): string | undefined;
/** The same, if it has been asked for before. */
export declare function findReadSource({ scriptId }: ScriptFacts): string | undefined;
/** Programs that are started with something that may change what is loaded. */
export declare function mayTranslate(): boolean;
