import type { ScriptFacts } from './scripts.js';
export interface ImportedName {
    readonly specifier: string;
    /** The exported name, 'default', or '*' for the namespace. */
    readonly name: string;
}
export interface ExportFacts {
    /** Exported names by the local name behind them. */
    readonly names: ReadonlyMap<string, string>;
    /** Where an `export default` without a name stands, as offsets in the file. */
    readonly unnamedDefault?: {
        readonly start: number;
        readonly end: number;
    };
    readonly lineStarts: readonly number[];
}
/** The imports of a script by their local names; none for those that are not ES modules. */
export declare function readImports(script: ScriptFacts): ReadonlyMap<string, ImportedName>;
/** What an ES module exports of its own. */
export declare function readExports(script: ScriptFacts): ExportFacts;
/** A directive at the top of a CommonJS file holds for arrows too, which cannot be asked about it. */
export declare function startsStrict(script: ScriptFacts): boolean;
