import type { Worker } from 'node:worker_threads';
export interface ThreadShell {
    /** Stops the thread now, whatever it does. */
    terminate(): void;
}
export declare function wrapThread(worker: Worker): ThreadShell;
