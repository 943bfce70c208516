/**
 * When a worker died: which of its tasks may have killed it, and how the others go on.
 *
 * What is known differs. Where each task was announced, the one that was running is to blame. Where it was
 * not, a chunk with one open task leaves no doubt either. In all other cases nobody is blamed yet: the open
 * tasks are sent again in a way that tells more next time (announced, or each alone), and the death is kept as
 * a "ghost" that is counted against the one that then dies again.
 */
import type { Chunk } from './chunk.js';
export interface Verdict {
    /** To be sent again as they are: nothing speaks against them. */
    readonly innocent: Chunk[];
    /** Died with their worker. */
    readonly guilty: {
        chunk: Chunk;
        offset: number;
        deaths: number;
    }[];
}
/** @param chunks what the worker held, in the order it was sent */
export declare function judge(chunks: readonly Chunk[]): Verdict;
