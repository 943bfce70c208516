/** A small terminal: it turns what a program writes into what a person would see. */
export declare class TerminalPicture {
    #private;
    /** All lines ever shown: those that scrolled out at the top are kept. */
    readonly lines: (string | undefined)[][];
    isCursorVisible: boolean;
    isWrapping: boolean;
    /** Sequences that this terminal does not know; a test that draws expects none. */
    readonly unknown: string[];
    constructor(columns?: number, rows?: number);
    write(text: string): this;
    /** What is to be seen, without empty lines at the end. */
    get text(): string[];
}
/** A stream that says it is a terminal, and the picture it shows. */
export interface FakeTerminal {
    readonly stream: NodeJS.WriteStream;
    readonly picture: TerminalPicture;
    /** All that was written. */
    written: () => string;
}
export declare function fakeTerminal(columns?: number, rows?: number): FakeTerminal;
/** A stream to a file, and what was written to it. */
export declare function fakeFile(): {
    stream: NodeJS.WriteStream;
    written: () => string;
};
