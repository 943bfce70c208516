/** A wrong kind of value for an argument or option. */
export declare function wrongType(name: string, expected: string, came: unknown): TypeError;
/** A value of the right kind that is out of range. */
export declare function outOfRange(name: string, expected: string, came: unknown): RangeError;
/** A misuse that needs a sentence of its own. */
export declare function misuse(message: string): TypeError;
