import type { Graph, Reference } from './nodes.js';
/** What a decoder needs to know of the run it works for. */
export interface KnownThings {
    /** What came under this id before, or was sent under it from here. */
    find(id: string): object | symbol | undefined;
    note(id: string, value: object | symbol): void;
    /** The value of a reference; whatever had to be imported for it has been. */
    resolve(reference: Reference): unknown;
    /** What it is now, where that may change. */
    read(reference: Reference): unknown;
}
export declare function decodeGraph(graph: Graph, known: KnownThings): unknown;
