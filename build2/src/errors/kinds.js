/** The kinds of failure that are the toolkit's own, each with the facts as fields. */
import { ParallelError } from './base.js';
/** A value cannot travel to a worker or back; `path` leads to it. Code `PARATHOS_ENCODE`. */
export class EncodeError extends ParallelError {
    name = 'EncodeError';
    /** The steps from the outermost value to the one that cannot travel. */
    path;
    constructor(message, path = [], options) {
        super('PARATHOS_ENCODE', message, options);
        this.path = path;
    }
}
/** A message could not be turned back into values. Code `PARATHOS_DECODE`. */
export class DecodeError extends ParallelError {
    name = 'DecodeError';
    constructor(message, options) {
        super('PARATHOS_DECODE', message, options);
    }
}
/** A task's worker died more often than `crashRetries` allows. Code `PARATHOS_WORKER_CRASH`. */
export class WorkerCrashError extends ParallelError {
    name = 'WorkerCrashError';
    /** Which task was running: its place in the input. */
    index;
    /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
    exitCode;
    /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
    signal;
    constructor(message, index, exit) {
        super('PARATHOS_WORKER_CRASH', message, exit.cause === undefined ? undefined : { cause: exit.cause });
        this.index = index;
        this.exitCode = exit.exitCode;
        this.signal = exit.signal;
    }
}
/** A worker ended before it was ready for its first task, or while it loaded fn. Code `PARATHOS_WORKER_START`. */
export class WorkerStartError extends ParallelError {
    name = 'WorkerStartError';
    /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
    exitCode;
    /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
    signal;
    constructor(message, exit) {
        super('PARATHOS_WORKER_START', message, exit.cause === undefined ? undefined : { cause: exit.cause });
        this.exitCode = exit.exitCode;
        this.signal = exit.signal;
    }
}
/** A task ran longer than the pool's `timeout`. Code `PARATHOS_TASK_TIMEOUT`. */
export class TaskTimeoutError extends ParallelError {
    name = 'TaskTimeoutError';
    /** Which task was late: its place in the input. */
    index;
    /** The pool's `timeout`, in milliseconds. */
    timeoutMs;
    constructor(index, timeoutMs) {
        super('PARATHOS_TASK_TIMEOUT', `Task ${index} ran longer than its timeout of ${timeoutMs} ms and was given up.`);
        this.index = index;
        this.timeoutMs = timeoutMs;
    }
}
/** The pool was closed or terminated. Code `PARATHOS_POOL_CLOSED`. */
export class PoolClosedError extends ParallelError {
    name = 'PoolClosedError';
    constructor(message) {
        super('PARATHOS_POOL_CLOSED', message);
    }
}
/** A run was read a second time. Code `PARATHOS_READ_TWICE`. */
export class ReadTwiceError extends ParallelError {
    name = 'ReadTwiceError';
    constructor(first, second) {
        super('PARATHOS_READ_TWICE', `This run is already read by ${first}, so it cannot be read by ${second} too. A run has one reader: call parallel() again, or keep the results of the first reading.`);
    }
}
//# sourceMappingURL=kinds.js.map