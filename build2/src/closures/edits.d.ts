/** Replaces parts of a text so that everything else stays on its line, and knows where everything else went. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/** A part that stays as it is. */
export interface Piece {
    /** Where it begins before, and where after the edits. */
    readonly from: number;
    readonly to: number;
    readonly length: number;
}
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
export declare function listPieces(text: string, edits: readonly Edit[]): Piece[];
/** What stands for a text: with as many lines, and columns if it can be, so that stack frames after it stay right. */
export declare function standFor(text: string, by: string): string;
