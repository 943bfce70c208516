/** How {@link files} looks. */
export interface FilesOptions {
    /** The folder to look in: a path or a `file:` URL. Default: the working directory. */
    readonly cwd?: string | URL | undefined;
    /** A pattern, or several, of what to leave out. Default: nothing. */
    readonly ignore?: string | readonly string[] | undefined;
    /** Whether wildcards match names that begin with a dot. Default: false. */
    readonly dot?: boolean | undefined;
    /** Whether to give absolute paths; else they are relative to `cwd`. Default: false. */
    readonly absolute?: boolean | undefined;
    /** Whether to look into folders that are symbolic links. Default: true. */
    readonly followSymlinks?: boolean | undefined;
    /** Whether to list folders instead of files. Default: false. */
    readonly onlyDirectories?: boolean | undefined;
    /** Whether upper and lower case differ. Default: true. */
    readonly caseSensitive?: boolean | undefined;
}
/**
 * Lists the files that match one or more patterns, sorted by code unit and each once, so that every run and every
 * system sees them in the same order. Paths have forward slashes everywhere.
 *
 * `*` matches within a name, `**` any number of folders, `{a,b}` one of several, `!…` takes matches away. A real path
 * with such characters in it has to be escaped with a backslash: `'report\\(1\\).txt'`.
 *
 * @param patterns a pattern or an array of them
 * @param options see {@link FilesOptions}
 * @returns the paths; `[]` when nothing matches
 * @throws TypeError when an argument or option is wrong; an Error with code `ENOENT` (or `ENOTDIR`) when
 * the folder `cwd` does not exist (or is none); the system's error when a folder cannot be read
 * @example
 * ```js
 * import { files } from 'parathos';
 * const found = await files('package*.json', { ignore: 'package-lock.json' });
 * found; //=> ['package.json']
 * ```
 */
export declare function files(patterns: string | readonly string[], options?: FilesOptions): Promise<string[]>;
/**
 * Makes a pattern joined with Windows' separator into one that works: there a backslash is never part of a name, so it
 * only stays where it escapes a bracket.
 */
export declare function toPattern(pattern: string, platform?: NodeJS.Platform): string;
