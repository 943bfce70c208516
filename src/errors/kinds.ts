/** The kinds of failure that are the toolkit's own, each with the facts as fields. */
import { ParallelError } from './base.js';

/** A value cannot travel to a worker or back; `path` leads to it. Code `PARATHOS_ENCODE`. */
export class EncodeError extends ParallelError {
  override name = 'EncodeError';
  /** The steps from the outermost value to the one that cannot travel. */
  readonly path: readonly string[];

  constructor(message: string, path: readonly string[] = [], options?: ErrorOptions) {
    super('PARATHOS_ENCODE', message, options);
    this.path = path;
  }
}

/** A message could not be turned back into values. Code `PARATHOS_DECODE`. */
export class DecodeError extends ParallelError {
  override name = 'DecodeError';

  constructor(message: string, options?: ErrorOptions) {
    super('PARATHOS_DECODE', message, options);
  }
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
export class WorkerCrashError extends ParallelError {
  override name = 'WorkerCrashError';
  /** Which task was running: its place in the input. */
  readonly index: number;
  /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
  readonly exitCode: number | null;
  /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
  readonly signal: string | null;

  constructor(message: string, index: number, exit: ExitFacts) {
    super('PARATHOS_WORKER_CRASH', message, exit.cause === undefined ? undefined : { cause: exit.cause });
    this.index = index;
    this.exitCode = exit.exitCode;
    this.signal = exit.signal;
  }
}

/** A worker ended before it was ready for its first task, or while it loaded fn. Code `PARATHOS_WORKER_START`. */
export class WorkerStartError extends ParallelError {
  override name = 'WorkerStartError';
  /** The code a process ended with, or a thread; null when a signal ended it, or when it is unknown. */
  readonly exitCode: number | null;
  /** The signal that ended a process, such as 'SIGKILL'; null for none, and for threads. */
  readonly signal: string | null;

  constructor(message: string, exit: ExitFacts) {
    super('PARATHOS_WORKER_START', message, exit.cause === undefined ? undefined : { cause: exit.cause });
    this.exitCode = exit.exitCode;
    this.signal = exit.signal;
  }
}

/** A task ran longer than the pool's `timeout`. Code `PARATHOS_TASK_TIMEOUT`. */
export class TaskTimeoutError extends ParallelError {
  override name = 'TaskTimeoutError';
  /** Which task was late: its place in the input. */
  readonly index: number;
  /** The pool's `timeout`, in milliseconds. */
  readonly timeoutMs: number;

  constructor(index: number, timeoutMs: number) {
    super('PARATHOS_TASK_TIMEOUT', `Task ${index} ran longer than its timeout of ${timeoutMs} ms and was given up.`);
    this.index = index;
    this.timeoutMs = timeoutMs;
  }
}

/** The pool was closed or terminated. Code `PARATHOS_POOL_CLOSED`. */
export class PoolClosedError extends ParallelError {
  override name = 'PoolClosedError';

  constructor(message: string) {
    super('PARATHOS_POOL_CLOSED', message);
  }
}

/** A run was read a second time. Code `PARATHOS_READ_TWICE`. */
export class ReadTwiceError extends ParallelError {
  override name = 'ReadTwiceError';

  constructor(first: string, second: string) {
    super('PARATHOS_READ_TWICE', `This run is already read by ${first}, so it cannot be read by ${second} too. A run has one reader: call parallel() again, or keep the results of the first reading.`);
  }
}
