/** Stand-ins for what surrounds the parts under test: runs without a pool, plans without a caller. */
import { Chunk, type ChunkTraits, type Column } from '../../src/dispatch/chunk.js';
import type { Plan, RunSettings } from '../../src/dispatch/plan.js';
import type { RunEngine } from '../../src/dispatch/run-engine.js';
import { identityCodec } from '../../src/worker/codec.js';

export interface ChunkFacts {
  readonly first: number;
  readonly items?: readonly unknown[];
  readonly columns?: readonly Column[];
  readonly traits?: Partial<ChunkTraits>;
}

/** A chunk of a run that does not exist: for what looks at chunks alone. */
export function makeChunk({ first, items = [], columns = [items], traits = {} }: ChunkFacts): Chunk {
  const count = columns[0]?.length ?? 0;
  return new Chunk({ id: 0 } as unknown as RunEngine, first, columns, count, { announce: false, alone: false, ghosts: 0, ...traits });
}

export const defaultSettings: RunSettings = {
  chunk: 'auto', lookahead: undefined, concurrency: 1, timeoutMs: Infinity, retries: 0, retryDelay: 0, crashRetries: 1,
};

/** The plan of a run over these inputs; `fn` is called in place by whatever runs the loop. */
export function makePlan(iterables: readonly unknown[], settings: Partial<RunSettings> = {}, fn?: unknown): Plan {
  const first = iterables[0];
  return {
    iterables,
    size: iterables.length === 1 && Array.isArray(first) ? first.length : undefined,
    settings: { ...defaultSettings, ...settings },
    codec: identityCodec,
    body: [fn, undefined],
    parcels: [],
    isSentAlone: false,
    shape: 'items',
    cores: 2,
    progress: undefined,
    signal: undefined,
    callSite: undefined,
  };
}
