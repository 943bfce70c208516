import type { WorkerHandle } from '../pools/worker-handle.js';
import type { Chunk } from './chunk.js';
export type OnLate = (handle: WorkerHandle<Chunk>, chunk: Chunk, offset: number) => void;
export declare class TaskClock {
    #private;
    constructor(onLate: OnLate);
    /** A task began in its worker. */
    start(handle: WorkerHandle<Chunk>, chunk: Chunk, offset: number): void;
    /** Tasks of a chunk are settled. */
    stop(chunk: Chunk, offset: number, count: number): void;
    /** The chunk has left its worker. */
    forget(chunk: Chunk): void;
}
