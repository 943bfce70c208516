/** Knows the folder of our files, which workers are started from: also when a bundler has put us into a file of the user's. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cwd } from 'node:process';
import { pathToFileURL } from 'node:url';

// Bundlers leave it empty where they write CommonJS.
const here = import.meta.url as string | undefined;
const inPlace = here === undefined ? undefined : new URL('..', here).href;

/** We run as a part of another file; our own are those of the installed package. */
export const isBundled = !hasWorkers(inPlace);

/** The URL of the folder, with a slash at its end. */
export const ourFolder = isBundled ? findInstalled() : inPlace!;

function hasWorkers(folder: string | undefined): boolean {
  return folder !== undefined && existsSync(new URL('worker/process.js', folder));
}

function findInstalled(): string {
  const starts = [here, process.argv[1], `${cwd()}/bundle.js`];
  for (const start of starts) {
    const folder = start === undefined || start === '' ? undefined : resolveFrom(start);
    if (hasWorkers(folder)) return folder!;
  }
  throw new Error(
    `parathos is part of the bundle ${here ?? process.argv[1] ?? ''}, and the files that its workers are started from are not there. ` +
      'Leave it out of the bundle (esbuild: --external:parathos) and install it beside the bundle.',
  );
}

function resolveFrom(start: string): string | undefined {
  try {
    return new URL('.', pathToFileURL(createRequire(start).resolve('parathos'))).href;
  } catch {
    return undefined;
  }
}
