export interface ProgramOptions {
    /** What the program finds in `process.argv.slice(2)`. */
    readonly args?: readonly string[];
    /** Added to the environment of the test; `undefined` removes a variable. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** Flags for Node itself. */
    readonly execArgv?: readonly string[];
    readonly cwd?: string;
    /** Written to the program's stdin, which is then closed. */
    readonly input?: string;
    /** After this long the program and its workers are killed and the test fails with what was printed. Default: 60,000. */
    readonly timeoutMs?: number;
    /** The name of the temporary file, for programs that look at their own stack; default: `program-<number>.mjs`. */
    readonly fileName?: string;
    /** How long its workers may take to end after the program itself did. Default: 10,000. */
    readonly workersEndWithinMs?: number;
}
export interface ProgramResult {
    readonly stdout: string;
    readonly stderr: string;
    readonly code: number | null;
    readonly signal: string | null;
}
/** A program that is running. */
export interface Program {
    readonly pid: number;
    readonly file: string;
    /** Sends a signal to the program alone. */
    kill(signal: NodeJS.Signals): void;
    /** Sends a signal to the program and its workers, as a terminal does on Ctrl-C. Not on Windows. */
    killGroup(signal: NodeJS.Signals): void;
    /** Resolves when stdout and stderr together contain `text`; rejects when the program ends without it. */
    printed(text: string): Promise<void>;
    /** Resolves with the first match in stdout; rejects when the program ends without it. */
    printedMatch(pattern: RegExp): Promise<RegExpMatchArray>;
    readonly ended: Promise<ProgramResult>;
}
/**
 * Runs a program to its end.
 * @param source ESM text in which `'parathos'` and `'parathos/closures'` mean the build under test; or a file's URL.
 */
export declare function runProgram(source: string | URL, options?: ProgramOptions): Promise<ProgramResult>;
/** Starts a program, for tests that send it signals or watch it while it runs. */
export declare function startProgram(source: string | URL, options?: ProgramOptions): Program;
