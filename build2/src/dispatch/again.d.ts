import type { Chunk } from './chunk.js';
import type { RunSettings } from './plan.js';
export declare class Again {
    #private;
    /** @param wake called when a task has waited long enough */
    constructor(settings: RunSettings, wake: () => void);
    get hasSome(): boolean;
    /** Whether the next chunk needs a worker without any other. */
    get needsAlone(): boolean;
    push(chunks: readonly Chunk[]): void;
    /** The task threw in this try, and is tried again. Throws what the function that tells the wait throws. */
    retry(task: Chunk, attempt: number, reason: unknown): void;
    /**
     * The next chunk.
     *
     * @param most how many tasks it may have; the others stay first in line
     * @param limit tasks from this index on are not wanted any more
     */
    next(most: number, limit: number): Chunk | undefined;
    /** The run is over: nothing is sent again. */
    close(): void;
}
