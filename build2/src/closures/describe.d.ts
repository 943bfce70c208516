import type { Node } from './nodes.js';
/** A value that has a node of its own. */
export declare function describeNode(node: Node, subject: unknown): string;
/** A value by itself. */
export declare function describeAlone(value: unknown): string;
