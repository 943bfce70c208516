import type { EncodeContext } from '../context.js';
import type { Node } from '../nodes.js';
type AnyFunction = (...args: never[]) => unknown;
export declare function encodeFunction(fn: AnyFunction, context: EncodeContext): Node;
export {};
