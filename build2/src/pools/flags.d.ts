/** Which flags of the caller's Node its worker processes are started with. */
export declare function inheritedFlags(flags?: readonly string[]): string[];
/**
 * What to start a thread with: undefined is Node's own way, all that the process was started with. That fails where
 * the program was given as text of a certain type, since a thread is a file.
 */
export declare function threadOptions(flags?: readonly string[]): {
    execArgv: string[];
} | undefined;
