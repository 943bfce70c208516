import type { FileMaps, FunctionNode } from '../nodes.js';
/** Takes what a message says of the files of its functions. */
export declare function takeFileMaps(maps: FileMaps): void;
/** The name for the script of a function: that of its file, or one with a map of its own. */
export declare function nameForStacks(node: FunctionNode): string | undefined;
