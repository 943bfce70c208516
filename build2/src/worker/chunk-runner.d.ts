/** Runs the tasks of one chunk: one after the other, or up to `concurrency` async ones at a time. */
import type { SendChunk } from '../wire/messages.js';
import type { OpenRun } from './open-run.js';
import { type Post } from './outbox.js';
export interface RunnerHost {
    readonly post: Post;
    readonly memory: (() => number) | undefined;
    /** How many async tasks of the run are in flight in this worker. */
    inFlight(): number;
    /** The last task of the chunk is settled, or the rest is left alone. */
    ended(): void;
    /** An async task settled, or what was posted is sent: there may be room for another. */
    moved(): void;
    /** A promise while something posted is not sent yet. */
    sending(): Promise<void> | undefined;
}
export declare class ChunkRunner {
    #private;
    /** Async tasks of this chunk in flight. */
    inFlight: number;
    /** A task threw, and nothing of its run is wanted any more. */
    stopsRun: boolean;
    readonly run: OpenRun;
    constructor(message: SendChunk, run: OpenRun, host: RunnerHost);
    /** Decodes the items. A promise where a module has to be imported for them. */
    load(): Promise<void> | undefined;
    /** Starts tasks until there is no room or nothing left. Sync tasks are over when it returns. */
    fill(inFlight: number): void;
    get chunk(): number;
    /** The pool waits for this task no more: whatever becomes of it, its place is free. */
    abandon(offset: number): void;
    stop(): void;
}
