/**
 * Throws a TypeError that names the first unknown key.
 *
 * @param name what the options are called in the sentence
 */
export declare function checkKeys(name: string, options: object, known: readonly string[]): void;
/** The known name nearest to a mistyped one: at most two letters wrong, and less than half of them. */
export declare function closestName(typed: string, known: readonly string[]): string | undefined;
