/** Tells the URL of a module from a path or a name. */
import { pathToFileURL } from 'node:url';

/** A drive letter is no scheme: those have two letters or more. */
export function isUrl(specifier: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(specifier);
}

/** Where a module is for `import()`: script names in CommonJS are paths. */
export function toUrl(file: string): string {
  return isUrl(file) ? file : pathToFileURL(file).href;
}
