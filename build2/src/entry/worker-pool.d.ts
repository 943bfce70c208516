import type { WorkerKind } from '../pools/link.js';
import { PoolCore, type RunRequest } from './pool-core.js';
import type { Pool, PoolOptions, PoolStats } from './pool-type.js';
import { FeedRun } from './run.js';
/** A pool's core, for parallel({ pool }); not part of the public surface. */
export declare const cores: WeakMap<object, PoolCore>;
export declare abstract class WorkerPool implements Pool {
    #private;
    readonly map: Pool['map'];
    readonly imap: Pool['imap'];
    readonly uimap: Pool['uimap'];
    readonly pipe: Pool['pipe'];
    protected constructor(kind: WorkerKind, options?: PoolOptions, workers?: number);
    get workers(): number;
    resize(workers: number): void;
    close(): void;
    join(): Promise<void>;
    terminate(): Promise<void>;
    restart(): void;
    stats(): PoolStats;
    /** Closes and joins: what `await using` calls at the end of the block. */
    [Symbol.asyncDispose](): Promise<void>;
}
/** What is wrong with a call, or with what its function captured, rejects the run: nothing is thrown at the call. */
export declare function runOrFail<R>(plan: () => [PoolCore, RunRequest]): FeedRun<R>;
