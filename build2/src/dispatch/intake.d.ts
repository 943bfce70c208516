import type { WorkerKind } from '../pools/link.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { FromWorker } from '../wire/messages.js';
import type { Chunk } from './chunk.js';
import type { Counters } from './counters.js';
import type { RunEngine } from './run-engine.js';
export declare class Intake {
    #private;
    constructor(kind: WorkerKind, counters: Counters);
    receive(handle: WorkerHandle<Chunk>, message: FromWorker, runs: readonly RunEngine[]): void;
    /** The chunk has left its worker. */
    forget(chunk: Chunk): void;
}
