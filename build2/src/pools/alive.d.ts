/** Sees to it that no worker process outlives the caller: at its exit, and at the signals that end it. */
import type { ChildProcess } from 'node:child_process';
/** Keeps a worker process in sight until it is gone. */
export declare function watchProcess(worker: ChildProcess, isBusy: () => boolean): void;
/**
 * Called when a pool has work: from now on Ctrl-C takes the workers along and leaves the terminal in order.
 * The returned function ends it, some turns later: a loop of short calls does not add and remove the handlers each time.
 */
export declare function guardSignals(): () => void;
