import type { WorkerKind } from '../pools/link.js';
import { type SetSettings, WorkerSet } from '../pools/worker-set.js';
import type { Body } from '../wire/messages.js';
import { type Codec } from '../worker/codec.js';
import type { Chunk } from './chunk.js';
import { Counters } from './counters.js';
import type { Plan } from './plan.js';
import { RunEngine, type RunHost } from './run-engine.js';
export declare class Dispatcher implements RunHost {
    #private;
    readonly set: WorkerSet<Chunk>;
    readonly counters: Counters;
    /** Called whenever something has moved: the pool may have become idle, or a run may be stuck. */
    onMoved: () => void;
    constructor(kind: WorkerKind, settings: SetSettings);
    get workers(): number;
    /** Runs that still have tasks to run or to deliver. */
    get runs(): readonly RunEngine[];
    /** The function that each worker calls once, and how the errors it throws come back. */
    useSetup(body: Body, codec: Codec): void;
    /** Starts workers for so many tasks: they boot while the caller encodes the function. */
    warm(tasks: number): void;
    /** Makes the pool larger or smaller, also while it works. */
    resize(workers: number): void;
    add(plan: Plan): RunEngine;
    wake(): void;
    over(run: RunEngine): void;
    /** Ends all runs with this reason. */
    abortAll(reason: unknown): void;
    /** Gives out chunks until no worker has room or no run has work. */
    pump(): void;
}
