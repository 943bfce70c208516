/** The kinds of failure that are the toolkit's own, each with the facts as fields. */
import { ParallelError } from './base.js';
/** A value cannot travel to a worker or back; `path` leads to it. Code `PARATHOS_ENCODE`. */
export declare class EncodeError extends ParallelError {
    name: string;
    /** The steps from the outermost value to the one that cannot travel. */
    readonly path: readonly string[];
    constructor(message: string, path?: readonly string[], options?: ErrorOptions);
}
/** A message could not be turned back into values. Code `PARATHOS_DECODE`. */
export declare class DecodeError extends ParallelError {
    name: string;
    constructor(message: string, options?: ErrorOptions);
}
/** How a worker ended, as far as the system tells. */
export interface ExitFacts {
    /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
    readonly exitCode: number | null;
    /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
    readonly signal: string | null;
    /** What the worker itself reported as the reason, if it could. */
    readonly cause?: unknown;
}
/** A task's worker died more often than `crashRetries` allows. Code `PARATHOS_WORKER_CRASH`. */
export declare class WorkerCrashError extends ParallelError {
    name: string;
    /** Which task was running: its place in the input. */
    readonly index: number;
    /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
    readonly exitCode: number | null;
    /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
    readonly signal: string | null;
    constructor(message: string, index: number, exit: ExitFacts);
}
/** A worker ended before it was ready for its first task, or while it loaded fn. Code `PARATHOS_WORKER_START`. */
export declare class WorkerStartError extends ParallelError {
    name: string;
    /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
    readonly exitCode: number | null;
    /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
    readonly signal: string | null;
    constructor(message: string, exit: ExitFacts);
}
/** A task ran longer than the pool's `timeout`. Code `PARATHOS_TASK_TIMEOUT`. */
export declare class TaskTimeoutError extends ParallelError {
    name: string;
    /** Which task was late: its place in the input. */
    readonly index: number;
    /** The pool's `timeout`, in milliseconds. */
    readonly timeoutMs: number;
    constructor(index: number, timeoutMs: number);
}
/** The pool was closed or terminated. Code `PARATHOS_POOL_CLOSED`. */
export declare class PoolClosedError extends ParallelError {
    name: string;
    constructor(message: string);
}
/** A run was read a second time. Code `PARATHOS_READ_TWICE`. */
export declare class ReadTwiceError extends ParallelError {
    name: string;
    constructor(first: string, second: string);
}
