export interface Example {
    readonly code: string;
    /** Of the first line of the code in its file, from 1. */
    readonly line: number;
}
/** Runs the examples that promise values in one program; the others only have to parse. */
export declare function tryExamples(examples: readonly Example[]): Promise<{
    example: number;
    text: string;
}[]>;
/** The examples of a page, or of the comments of a source file. */
export declare function readExamples(file: string, text: string): Example[];
