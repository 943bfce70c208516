/** The names of the files that match a pattern, in a stable order. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { misuse, wrongType } from '../errors/usage.js';
import { checkKeys } from './option-keys.js';
const flags = ['dot', 'absolute', 'followSymlinks', 'onlyDirectories', 'caseSensitive'];
const optionNames = ['cwd', 'ignore', ...flags];
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
export async function files(patterns, options = {}) {
    const wanted = readPatterns('patterns', patterns);
    checkOptions(options);
    const unwanted = options.ignore === undefined ? [] : readPatterns('ignore', options.ignore);
    const cwd = toFolder(options.cwd);
    await checkFolder(cwd);
    // Loaded here: most programs never list files, and its eighteen packages take a while to load.
    const { default: fastGlob } = await import('fast-glob');
    const found = await fastGlob(wanted, toGlobOptions(cwd, unwanted, options));
    return [...new Set(found)].sort();
}
/**
 * Makes a pattern joined with Windows' separator into one that works: there a backslash is never part of a name, so it
 * only stays where it escapes a bracket.
 */
export function toPattern(pattern, platform = process.platform) {
    return platform === 'win32' ? pattern.replace(/\\(?![()[\]{}!+@])/g, '/') : pattern;
}
function readPatterns(name, given) {
    const all = Array.isArray(given) ? given : [given];
    return all.map((pattern) => {
        if (typeof pattern !== 'string')
            throw wrongType(name, 'a string or an array of strings', given);
        if (pattern === '')
            throw misuse(`Expected ${name} not to be empty, got ''. To list everything, use '**'.`);
        return toPattern(pattern);
    });
}
function checkOptions(options) {
    if (!isObject(options))
        throw wrongType('options', 'an object', options);
    checkKeys('the options of files()', options, optionNames);
    for (const flag of flags) {
        const value = options[flag];
        if (value !== undefined && typeof value !== 'boolean')
            throw wrongType(flag, 'a boolean', value);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function toFolder(cwd) {
    if (cwd === undefined)
        return process.cwd();
    if (cwd instanceof URL)
        return fileURLToPath(cwd);
    if (typeof cwd !== 'string')
        throw wrongType('cwd', 'a path or a file URL', cwd);
    if (cwd === '')
        throw misuse("Expected cwd not to be empty, got ''. Leave it out for the working directory.");
    return resolve(cwd);
}
/** Where the folder is missing, a glob finds nothing and says nothing: a mistyped name would pass for an empty folder. */
async function checkFolder(cwd) {
    const facts = await stat(cwd).catch((cause) => {
        const { code = 'ENOENT', message } = cause;
        throw folderError(code, cwd, code === 'ENOENT' ? 'does not exist' : `cannot be read (${message})`, { cause });
    });
    if (!facts.isDirectory())
        throw folderError('ENOTDIR', cwd, 'is not a folder');
}
function folderError(code, path, reason, options) {
    return Object.assign(new Error(`${code}: the folder to look in, ${path}, ${reason}.`, options), { code, path });
}
function toGlobOptions(cwd, ignore, options) {
    return {
        cwd,
        ignore,
        dot: options.dot ?? false,
        absolute: options.absolute ?? false,
        followSymbolicLinks: options.followSymlinks ?? true,
        onlyDirectories: options.onlyDirectories ?? false,
        onlyFiles: !(options.onlyDirectories ?? false),
        caseSensitiveMatch: options.caseSensitive ?? true,
    };
}
//# sourceMappingURL=files.js.map