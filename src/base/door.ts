/** Leads from the doors of the published package to what is inside: also when a bundler has put a door into a user's file. */
import { createRequire, Module } from 'node:module';
import type * as Url from 'node:url';
import { takeBuiltin } from './builtin.js';
import { requireKept } from './code-cache.js';

const { fileURLToPath, pathToFileURL } = takeBuiltin('node:url') as typeof Url;

// Bundlers leave it empty where they write CommonJS.
const here = import.meta.url as string | undefined;

/** By then most short programs are over, and long ones have called what they call. */
const keepAfterMs = [1000];

/**
 * Loads one of the bundles of the installed package. However we are reached, by `import`, by `require` or from inside a
 * bundle, there is one of each; and workers run the very same files.
 *
 * @param bundle its file, as the door would import it
 */
export function loadInside(bundle: string): unknown {
  for (const [door, path] of listDoors(bundle)) {
    const require = createRequire(door);
    try {
      return requireKept(fileOf(path, door), { require, Module, keepAfterMs }, path);
    } catch (error) {
      // Looked for only now: where it is there, as it mostly is, that would be done twice.
      if (canFind(require, path)) throw error;
    }
  }
  throw new Error(
    `parathos is part of the bundle ${here ?? process.argv[1] ?? ''}, and the files that its workers are started from are not there. ` +
      'Leave it out of the bundle (esbuild: --external:parathos) and install it beside the bundle.',
  );
}

/** @param door a URL, or the path of a file */
function fileOf(path: string, door: string): string {
  return fileURLToPath(new URL(path, door.startsWith('file:') ? door : pathToFileURL(door)));
}

function canFind(require: NodeJS.Require, path: string): boolean {
  try {
    require.resolve(path);
    return true;
  } catch {
    return false;
  }
}

function* listDoors(bundle: string): Generator<[door: string, path: string]> {
  if (here !== undefined) yield [here, bundle];
  for (const start of [here, process.argv[1], `${process.cwd()}/bundle.js`]) {
    if (start === undefined || start === '') continue;
    let door;
    try {
      door = createRequire(start).resolve('parathos');
    } catch {
      continue;
    }
    yield [door, bundle.replace(/^\.+/u, '.')];
  }
}
