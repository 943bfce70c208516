import type { WorkerKind, WorkerLink } from './link.js';
import { type HandleOwner, type InFlight, WorkerHandle } from './worker-handle.js';
export interface SetSettings {
    /** How many workers there may be. */
    workers: number;
    readonly maxTasksPerWorker: number;
    /** Bytes. */
    readonly memoryLimitBytes: number;
    readonly idleTimeoutMs: number;
}
export declare class WorkerSet<C extends InFlight> {
    #private;
    readonly handles: Set<WorkerHandle<C>>;
    started: number;
    crashed: number;
    /** Milliseconds that workers took to boot, summed up. */
    bootMs: number;
    constructor(kind: WorkerKind, settings: SetSettings, owner: HandleOwner<C>);
    get kind(): WorkerKind['kind'];
    /** The encoded function that each worker calls once, before its first task. */
    useSetup(body: unknown): void;
    /** Workers that count against the size: all that take tasks. One that leaves or is stopped is as good as gone. */
    get usable(): number;
    get bytes(): WorkerLink['bytes'];
    /** How many workers there may be. */
    get size(): number;
    /** Whether the one worker is the caller's own thread. */
    get isInPlace(): boolean;
    /** Starts one worker if the size allows. */
    start(): WorkerHandle<C> | undefined;
    /** How many tasks a worker may still take before it is replaced. */
    tasksLeft(worker: WorkerHandle<C> | 'new'): number;
    /** After a chunk: decides whether this worker stays. */
    rest(handle: WorkerHandle<C>): void;
    /** Makes the pool larger or smaller; surplus workers finish what they hold. */
    resize(workers: number): void;
    leaveAll(): void;
    stopAll(): void;
}
