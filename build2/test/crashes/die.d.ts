export type DeathName = 'SIGKILL' | 'SIGTERM' | 'SIGSEGV' | 'abort' | 'exit(0)' | 'exit(3)' | 'uncaught' | 'unhandled' | 'out of memory';
/** Ends the process or thread this is called in; where that takes a turn of the event loop, the promise never settles. */
export declare function die(by: DeathName): Promise<never>;
/** Dies the first time only, whoever asks. */
export declare function dieOnce(by: DeathName, folder: string): Promise<never> | undefined;
