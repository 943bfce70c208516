import type { WorkerHandle } from '../pools/worker-handle.js';
import type { Chunk } from './chunk.js';
export declare class Sender {
    #private;
    send(handle: WorkerHandle<Chunk>, chunk: Chunk, cores: number): void;
}
