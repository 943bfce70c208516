import type { FunctionNode } from '../nodes.js';
import type { Position } from '../position.js';
/** The name to run a function under: that of its file, if its columns are right or nobody will translate them. */
export declare function nameScript({ file, original, text, line, column, hydrates }: FunctionNode): string | undefined;
/** For a place in such a script: the file, and the place in it. */
export declare function findUnshifted(script: string, place: Position): (Position & {
    readonly file: string;
}) | undefined;
/** The map of such a script, as a `data:` URL. Undefined for other scripts. */
export declare function makeMapUrl(script: string): string | undefined;
