import type { EncodeContext } from '../context.js';
import type { Node } from '../nodes.js';
export declare function encodeObject(value: object, context: EncodeContext): Node;
/** A value that says of itself, in a sentence, why it stays where it is and what to do instead. */
export declare function checkLocal(value: object): void;
/** Whether an object may be a library, or a part of Node: whoever holds data alone is none. */
export declare function holdsFunctions(value: object): boolean;
