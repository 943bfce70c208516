/** The names of the files that match a pattern, in a stable order. */
import { type FilesOptions, listFiles } from './list-files.js';

export type { FilesOptions } from './list-files.js';

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
export async function files(patterns: string | readonly string[], options: FilesOptions = {}): Promise<string[]> {
  return listFiles(patterns, options);
}
