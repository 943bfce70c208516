import { TerminalPicture } from './terminal.js';
export interface TerminalRun {
    /** The bytes that reached the terminal. */
    readonly raw: string;
    /** What they look like in the end. */
    readonly picture: TerminalPicture;
    /** The exit status as a shell sees it: 128 + the signal's number where one ended the program. */
    readonly code: number | null;
}
export interface TerminalRunOptions {
    readonly columns?: number;
    readonly rows?: number;
    readonly env?: Readonly<Record<string, string>>;
    /** Put after the command, such as a redirection. */
    readonly shell?: string;
    /** Is typed on the terminal as soon as the text was printed. */
    readonly type?: {
        readonly after: string;
        readonly keys: string;
    };
}
/** Why these tests cannot run here, or false; for the option `skip` of a test. */
export declare const withoutTerminal: string | false;
/** Runs ESM text in which `'progress/x'` means the file x of the room under test. */
export declare function runOnTerminal(code: string, options?: TerminalRunOptions): Promise<TerminalRun>;
