/** Stand-ins for what surrounds the parts under test: runs without a pool, plans without a caller. */
import { Chunk, type ChunkTraits, type Column } from '../../src/dispatch/chunk.js';
import type { Plan, RunSettings } from '../../src/dispatch/plan.js';
export interface ChunkFacts {
    readonly first: number;
    readonly items?: readonly unknown[];
    readonly columns?: readonly Column[];
    readonly traits?: Partial<ChunkTraits>;
}
/** A chunk of a run that does not exist: for what looks at chunks alone. */
export declare function makeChunk({ first, items, columns, traits }: ChunkFacts): Chunk;
export declare const defaultSettings: RunSettings;
/** The plan of a run over these inputs; `fn` is called in place by whatever runs the loop. */
export declare function makePlan(iterables: readonly unknown[], settings?: Partial<RunSettings>, fn?: unknown): Plan;
