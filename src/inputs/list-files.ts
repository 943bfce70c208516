/** Looks for the files that match a pattern: what `files` does when it is called. */
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from 'fast-glob';
import { ourFolder } from '../base/own-files.js';
import { misuse, wrongType } from '../errors/usage.js';
import { checkKeys } from './option-keys.js';

/** How `files` looks. */
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

const flags = ['dot', 'absolute', 'followSymlinks', 'onlyDirectories', 'caseSensitive'] as const;
const optionNames = ['cwd', 'ignore', ...flags];

export async function listFiles(patterns: string | readonly string[], options: FilesOptions): Promise<string[]> {
  const wanted = readPatterns('patterns', patterns);
  checkOptions(options);
  const unwanted = options.ignore === undefined ? [] : readPatterns('ignore', options.ignore);
  const cwd = toFolder(options.cwd);
  await checkFolder(cwd);
  // Loaded here: most programs never list files, and its eighteen packages take a while to load.
  const fastGlob = createRequire(ourFolder)('fast-glob') as typeof import('fast-glob');
  const found = await fastGlob(wanted, toGlobOptions(cwd, unwanted, options));
  return [...new Set(found)].sort();
}

/**
 * Makes a pattern joined with Windows' separator into one that works: there a backslash is never part of a name, so it
 * only stays where it escapes a bracket.
 */
export function toPattern(pattern: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? pattern.replace(/\\(?![()[\]{}!+@])/g, '/') : pattern;
}

function readPatterns(name: string, given: string | readonly string[]): string[] {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  return all.map((pattern) => {
    if (typeof pattern !== 'string') throw wrongType(name, 'a string or an array of strings', given);
    if (pattern === '') throw misuse(`Expected ${name} not to be empty, got ''. To list everything, use '**'.`);
    return toPattern(pattern);
  });
}

function checkOptions(options: FilesOptions): void {
  if (!isObject(options)) throw wrongType('options', 'an object', options);
  checkKeys('the options of files()', options, optionNames);
  for (const flag of flags) {
    const value = options[flag];
    if (value !== undefined && typeof value !== 'boolean') throw wrongType(flag, 'a boolean', value);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function toFolder(cwd: unknown): string {
  if (cwd === undefined) return process.cwd();
  if (cwd instanceof URL) return fileURLToPath(cwd);
  if (typeof cwd !== 'string') throw wrongType('cwd', 'a path or a file URL', cwd);
  if (cwd === '') throw misuse("Expected cwd not to be empty, got ''. Leave it out for the working directory.");
  return resolve(cwd);
}

/** Where the folder is missing, a glob finds nothing and says nothing: a mistyped name would pass for an empty folder. */
async function checkFolder(cwd: string): Promise<void> {
  const facts = await stat(cwd).catch((cause: unknown) => {
    const { code = 'ENOENT', message } = cause as NodeJS.ErrnoException;
    throw folderError(code, cwd, code === 'ENOENT' ? 'does not exist' : `cannot be read (${message})`, { cause });
  });
  if (!facts.isDirectory()) throw folderError('ENOTDIR', cwd, 'is not a folder');
}

function folderError(code: string, path: string, reason: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(`${code}: the folder to look in, ${path}, ${reason}.`, options), { code, path });
}

function toGlobOptions(cwd: string, ignore: string[], options: FilesOptions): Options {
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
