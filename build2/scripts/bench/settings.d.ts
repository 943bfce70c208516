export interface Settings {
    readonly rounds: number;
    readonly workers: number;
    readonly isQuick: boolean;
    /** Where the JSON goes. */
    readonly out: string;
    /** The command for the contestants that are written in Python. */
    readonly python: string;
    readonly contestants: readonly string[];
    readonly workloads: readonly string[];
}
/** Throws a usage text for what it does not understand. */
export declare function readSettings(args: readonly string[]): Settings;
