export interface MemoryWatch {
    /** The resident bytes it held when last looked at; 0 where nobody has looked yet. */
    readonly bytes: number;
    /** The worker has become busy: it is looked at from time to time until it is idle. */
    look(): void;
    stop(): void;
}
export declare function watchMemory(pid: number | undefined, isBusy: () => boolean): MemoryWatch;
/** Whether the system has killed for want of memory since this was asked last: not surely this worker, but most likely. */
export declare function hasSystemKilled(): boolean;
