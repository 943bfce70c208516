export interface Settings {
    readonly seconds: number;
    /** What is called, and what is done to the workers, follows from this number. */
    readonly seed: number;
    /** One call to be repeated, as a report names it: its lane and its number. */
    readonly call: readonly [lane: number, number: number] | undefined;
    /** A call that takes longer than this is reported as one that hangs. */
    readonly patienceSeconds: number;
}
/** Throws a usage text for what it does not understand. */
export declare function readSettings(args: readonly string[]): Settings;
