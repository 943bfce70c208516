import { type ExitFacts } from '../errors/kinds.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { WorkerSet } from '../pools/worker-set.js';
import type { Chunk } from './chunk.js';
import type { Counters } from './counters.js';
export declare class Undertaker {
    #private;
    constructor(kind: 'process' | 'thread' | 'serial', counters: Counters);
    /** A worker has booted: what kept others from it was chance. */
    noteReady(): void;
    /** @returns the reason to end all runs with, where no worker can be started */
    bury(handle: WorkerHandle<Chunk>, exit: ExitFacts, set: WorkerSet<Chunk>): unknown;
}
