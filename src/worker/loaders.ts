/** Brings the caller's TypeScript loader into a worker thread, on the Node versions that leave it outside. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { importFrom } from '../closures/import-from.js';

/** `tsx` as a flag names it: bare, deep, or by the file that its own command gives. */
const tsx = /(?:^|[\\/])tsx(?:$|[\\/])/u;

// With `node --import tsx`, Node 20 runs the flag in each thread too, but tsx registers its hooks in the main
// thread alone: a thread that then imports the user's .ts module gets ERR_UNKNOWN_FILE_EXTENSION. From Node 22 on
// the hooks of the main thread serve all threads.
/** A promise where there is something to wait for. */
export function registerLoaders(flags: readonly string[] = process.execArgv): Promise<void> | undefined {
  if (Number(process.versions.node.split('.')[0]) >= 22) return undefined;
  const loader = flags.find((flag, place) => tsx.test(flag.replace(/^--(?:import|loader)=/u, '')) && isLoaderFlag(flags, place));
  return loader === undefined ? undefined : register(loader);
}

async function register(loader: string): Promise<void> {
  const name = loader.replace(/^--(?:import|loader)=/u, '');
  const from = name.startsWith('file:') ? name : pathToFileURL(`${process.cwd()}/`);
  // Its CommonJS build registers its hooks by a path that is right for the ESM build alone, so that one is imported.
  const file = createRequire(from).resolve('tsx/esm/api').replace(/\.cjs$/u, '.mjs');
  const tsxApi = await importFrom(pathToFileURL(file).href, file);
  (tsxApi as { register(): void }).register();
}

function isLoaderFlag(flags: readonly string[], place: number): boolean {
  const before = flags[place - 1];
  return /^--(?:import|loader)=/u.test(flags[place] ?? '') || before === '--import' || before === '--loader';
}
