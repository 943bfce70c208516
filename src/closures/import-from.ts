/** Imports modules as if the import stood in another file: what `import()` means inside a function that has travelled. */
import vm from 'node:vm';
import { ourFolder } from '../base/own-files.js';
import { findModule } from './find-module.js';
import { isUrl } from './module-url.js';

type Namespace = Record<string, unknown>;

/**
 * Node's own loader, asked from the function's file. Before 20.12 there is none: `import()` in a function that travelled then
 * reaches what has a URL or is built in, and on 20.10 and 20.11 nothing.
 */
export function dynamicImport(): unknown {
  return mainLoader() ?? ((specifier: string) => import(specifier));
}

function mainLoader(): unknown {
  return (vm.constants as { USE_MAIN_CONTEXT_DEFAULT_LOADER?: unknown } | undefined)?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
}

let isQuiet = false;

/**
 * Imports a module as if the import stood in the file `parent`.
 *
 * Node warns on the first use that this way to its loader is experimental. The user did not ask for it and can do nothing
 * about it, so that one sentence, once per thread, is kept off their terminal.
 */
export async function importFrom(specifier: string, parent: string): Promise<Namespace> {
  if (mainLoader() === undefined) {
    return (await import(isUrl(specifier) ? specifier : findModule(specifier, parent))) as Namespace;
  }
  if (isQuiet) return compileImport(parent)(specifier);
  isQuiet = true;
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]): void => {
    if (!String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER')) Reflect.apply(emitWarning, process, [warning, ...rest]);
  });
  let loading;
  try {
    loading = compileImport(parent)(specifier);
  } finally {
    // The warning comes while `import()` is being called, not after.
    process.emitWarning = emitWarning;
  }
  return loading;
}

/** Gets that over with, for a function that will import by itself. */
export function quietLoader(): void {
  if (!isQuiet) importFrom('node:module', ourFolder).catch(() => undefined);
}

function compileImport(parent: string): (specifier: string) => Promise<Namespace> {
  return vm.compileFunction('return import(specifier)', ['specifier'], {
    filename: parent,
    importModuleDynamically: dynamicImport(),
  } as vm.CompileFunctionOptions) as (specifier: string) => Promise<Namespace>;
}
