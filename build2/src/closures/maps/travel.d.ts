import type { FileMaps } from '../nodes.js';
import type { ScriptFacts } from '../scripts.js';
/** Stands for a map that the file on disk has in itself. */
export declare const inFile = "in-file:";
/** The URL to send along with a function of this file; undefined where there is no map, or no use of one. */
export declare function chooseMapUrl(file: string, script: ScriptFacts | undefined): string | undefined;
/** The URL of a file's map, or that the file has it in itself. Undefined for files without a map. */
export declare function findFileMap(file: string, script: ScriptFacts | undefined): string | undefined;
/** Keeps what a message says. Gives the files that were not known like this before. */
export declare function noteFileMaps(maps: FileMaps): string[];
