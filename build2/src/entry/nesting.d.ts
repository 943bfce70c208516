export interface Choice {
    readonly kind: 'process' | 'thread' | 'serial';
    readonly workers: number;
    readonly concurrency: number;
}
/** @param workers the size that was asked for, if one was */
export declare function chooseWorkers(thread: boolean | undefined, workers: number | undefined): Choice;
/** The cores that a run started here shares out to its workers. */
export declare function sharedCores(): number;
