/** Finds the module that a specifier leads to, asked from a file. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Its URL. Packages are found as `require` finds them, all others by their place. */
export function findModule(specifier: string, parent: string): string {
  if (/^(?:\.{0,2}\/|file:|node:|data:)/.test(specifier)) return findTranslated(new URL(specifier, parent), parent);
  const found = createRequire(parent).resolve(specifier);
  return found.startsWith('/') || /^[a-z]:\\/i.test(found) ? pathToFileURL(found).href : `node:${found.replace(/^node:/, '')}`;
}

/** Where a loader translates, `./x.js` means x.ts; only the loader knows. */
function findTranslated(file: URL, parent: string): string {
  if (file.protocol !== 'file:' || existsSync(file)) return file.href;
  try {
    return pathToFileURL(createRequire(parent).resolve(fileURLToPath(file))).href;
  } catch {
    return file.href;
  }
}
