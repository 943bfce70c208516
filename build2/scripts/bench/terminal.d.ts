export declare function hasTerminal(): boolean;
/** The command that runs another one on a terminal; what it prints there comes out of stdout. */
export declare function onTerminal(command: readonly string[]): string[];
