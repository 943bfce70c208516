/** Settles the tasks of a chunk whose items were promises that rejected, and keeps the others. */
import type { Chunk } from './chunk.js';
/** The chunk without those tasks; undefined when nothing of it is left. */
export declare function rejectItems(chunk: Chunk): Chunk | undefined;
