import type { RunEngine } from '../dispatch/run-engine.js';
import type { RunSettings } from '../dispatch/plan.js';
import type { CallSite } from '../errors/call-site.js';
import type { WorkerKind } from '../pools/link.js';
import type { ShowOption } from '../progress/sink.js';
import type { CallShape } from '../wire/messages.js';
import type { PoolOptions } from './pool-type.js';
import { PoolReport } from './pool-report.js';
/** A run as the entry asks for it. */
export interface RunRequest {
    readonly fn: (...args: never) => unknown;
    readonly iterables: readonly unknown[];
    readonly shape: CallShape;
    readonly statics: unknown;
    readonly show: ShowOption | undefined;
    readonly signal: AbortSignal | undefined;
    readonly settings: RunSettings;
    readonly callSite: CallSite;
}
export declare class PoolCore {
    #private;
    readonly settings: RunSettings;
    /** Called when the last worker is gone and nothing is left to do. */
    onEmpty: () => void;
    constructor(kind: WorkerKind, options: PoolOptions, workers: number);
    get workers(): number;
    /** Starts a run; throws where it cannot: a closed pool, a function that cannot travel. */
    start(request: RunRequest): RunEngine;
    resize(workers: number): void;
    close(): void;
    join(): Promise<void>;
    /** Closes and joins; a stream that was left half read would never end, so it is ended here. */
    dispose(): Promise<void>;
    terminate(): Promise<void>;
    restart(): void;
    stats(): PoolReport;
}
