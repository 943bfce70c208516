import type { Graph, Reference } from './nodes.js';
/** Imports what the graph needs and this side has not seen yet. Undefined when there is nothing to wait for. */
export declare function loadReferences(graph: Graph): Promise<void> | undefined;
/** The value of a reference whose module is there. */
export declare function resolveReference(reference: Reference): unknown;
/** What a reference stands for at present. */
export declare function readReference(reference: Reference): unknown;
