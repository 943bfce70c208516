export interface Settings {
    readonly seconds: number;
    /** How many samples are taken. */
    readonly samples: number;
}
/** Throws a usage text for what it does not understand. */
export declare function readSettings(args: readonly string[]): Settings;
