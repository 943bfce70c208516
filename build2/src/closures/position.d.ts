/** Counts lines and columns of texts that begin in the middle of a file; all from zero. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** Where in the file an offset of the text is. */
export declare function findPosition({ line, column }: Position, text: string, at: number): Position;
/** Which offset of the text a place in the file is. */
export declare function findOffset(start: Position, text: string, { line, column }: Position): number;
