/** How wide a text is on a terminal, and how to make it fit. */
/** Makes a text safe to stand in one line. */
export declare function toOneLine(text: string): string;
/** The columns that a text without control characters takes. */
export declare function widthOf(text: string): number;
/** The text, or as much of its beginning as fits with an ellipsis after it. */
export declare function cutTo(columns: number, text: string): string;
