export interface Python {
    /** The interpreter itself: what is called `python3` may be a script that looks for one. */
    readonly executable: string;
    readonly version: string;
    readonly hasJoblib: boolean;
    readonly hasNumpy: boolean;
}
/** Undefined where there is none that is new enough. */
export declare function findPython(command: string): Python | undefined;
export declare const pythonOnce: string;
