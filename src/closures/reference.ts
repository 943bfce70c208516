/** Decides whether a value travels by reference, because the other side can get hold of it under the same name. */
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { ourFolder } from '../base/own-files.js';
import { findBuiltinName } from './builtin-names.js';
import { isBuiltinModule, stripPrefix } from './builtins.js';
import { isNeverExported, referToExport } from './exported-functions.js';
import { findGlobalName } from './global-names.js';
import { findNotedReference, noteReference } from './known-values.js';
import { readImports } from './module-file.js';
import { toUrl } from './module-url.js';
import type { Reference } from './nodes.js';
import type { FunctionInside } from './scopes.js';
import { isScriptAtHand, isScriptKnown } from './scripts.js';
import type { ScriptFacts } from './scripts.js';

const require = createRequire(ourFolder);

/** The reference that an import of the file `script` stands for. */
export function findImport(name: string, script: ScriptFacts): Reference | undefined {
  const imported = readImports(script).get(name);
  if (imported === undefined) return undefined;
  const { specifier } = imported;
  if (isBuiltinModule(specifier)) {
    return { from: 'builtin', module: stripPrefix(specifier), name: imported.name === 'default' ? '' : imported.name };
  }
  if (isEntryPoint(specifier, script.url)) return undefined;
  return { from: 'import', specifier, parent: script.url, name: imported.name };
}

/** A reference to a function by what it is, where it cannot be found out where it was written, or would take long. */
export function referToStranger(fn: object, inside: FunctionInside | undefined): Reference | undefined {
  if (inside !== undefined && isSoonFound(inside)) return undefined;
  return referToNative(fn) ?? referToRequired(fn);
}

/** Whether it takes no debugger to find out where a function was written. */
function isSoonFound(inside: FunctionInside): boolean {
  return isScriptKnown(inside) || inside.scopes.some(({ kind }) => kind === 'Module') || isScriptAtHand(inside);
}

/** A reference to a function by where it was written: exported by a file that is not the entry point. */
export function referToFunction(fn: object, inside: FunctionInside, script: ScriptFacts | undefined): Reference | undefined {
  if (script === undefined) return undefined;
  const { url } = script;
  if (url.startsWith('node:')) return referToNative(fn);
  if (isInside(url)) return referToInside(fn, fileURLToPath(toUrl(url)));
  if (!url.startsWith('file:') || isEntryPoint(url, url)) return undefined;
  return script.isModule ? referToExport(fn, inside, script) : referToCommonJs(fn, url);
}

/** Whether `referToFunction` will never find a reference for this function, whatever happens. */
export function staysByValue(fn: object, url: string): boolean {
  return isNeverExported(fn) || (isEntryPoint(url, url) && !isInside(url));
}

/** Published, our files are bundles of CommonJS. jest names scripts by path. */
function isInside(url: string): boolean {
  return url.endsWith('.cjs') && toUrl(url).startsWith(ourFolder);
}

/** A bundle exports each file of ours as a namespace. */
function referToInside(fn: object, file: string): Reference | undefined {
  const files = require.cache[file]?.exports as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  for (const [name, exports] of Object.entries(files ?? {})) {
    const key = Object.keys(exports).find((one) => exports[one] === fn);
    if (key !== undefined) return keep(fn, { from: 'require', file, path: [name, key] });
  }
  return undefined;
}

/** A reference to a global or to something that one of Node's modules exports. */
export function referToNative(value: object): Reference | undefined {
  const noted = findNotedReference(value);
  if (noted !== undefined) return noted;
  const name = findGlobalName(value);
  if (name !== undefined) return keep(value, { from: 'global', name });
  const builtin = findBuiltinName(value);
  return builtin === undefined ? undefined : keep(value, { from: 'builtin', ...builtin });
}

/** A reference to what a CommonJS file exports as a whole. */
export function referToExports(value: object): Reference | undefined {
  for (const [file, module] of Object.entries(require.cache)) {
    if (module?.exports !== value || file.startsWith('node:') || entryPaths().has(stripExtension(file))) continue;
    return keep(value, { from: 'require', file, path: [] });
  }
  return undefined;
}

/** A reference to an object that holds functions: a library, most likely, that was imported or required as a whole. */
export function referToLibrary(value: object): Reference | undefined {
  const native = referToNative(value);
  if (native !== undefined) return native;
  if (types.isModuleNamespaceObject(value)) return referToNamespace(value);
  return referToRequired(value);
}

const entryAnswers = new Map<string, boolean>();

/** Whether a file is the one that the process was started with: it is never run a second time. */
export function isEntryPoint(specifier: string, parent: string): boolean {
  if (!/^(?:\.{0,2}\/|file:)/.test(specifier)) return false;
  const key = `${specifier} ${parent}`;
  const answer = entryAnswers.get(key) ?? leadsToEntry(specifier, parent);
  entryAnswers.set(key, answer);
  return answer;
}

function leadsToEntry(specifier: string, parent: string): boolean {
  try {
    const path = fileURLToPath(new URL(specifier, parent));
    return entryPaths().has(stripExtension(path));
  } catch {
    return false;
  }
}

/** Namespaces of Node's modules and of CommonJS are known by their default export; others only by their import declaration. */
function referToNamespace(value: object): Reference | undefined {
  const whole = (value as { default?: unknown }).default;
  if ((typeof whole !== 'object' || whole === null) && typeof whole !== 'function') return undefined;
  const builtin = findBuiltinName(whole);
  if (builtin?.name === '') return keep(value, { from: 'builtin', module: builtin.module, name: '*' });
  const required = referToExports(whole);
  if (required?.from !== 'require' || !isNamespaceOf(whole, value)) return undefined;
  const url = toUrl(required.file);
  return keep(value, { from: 'import', specifier: url, parent: url, name: '*' });
}

/** An ES module may have the exports of a CommonJS file as its default, and others of its own beside. */
function isNamespaceOf(exports: object, namespace: object): boolean {
  const own = Object.keys(namespace).filter((key) => key !== 'default' && key !== 'module.exports' && key !== '__esModule');
  return own.every((key) => (namespace as Record<string, unknown>)[key] === Object.getOwnPropertyDescriptor(exports, key)?.value);
}

function referToCommonJs(fn: object, url: string): Reference | undefined {
  const file = fileURLToPath(url);
  const module = require.cache[file];
  const path = module === undefined ? undefined : findInExports(module.exports, fn);
  return path === undefined ? referToRequired(fn) : keep(fn, { from: 'require', file, path });
}

function referToRequired(value: object): Reference | undefined {
  for (const [file, module] of Object.entries(require.cache)) {
    if (module === undefined || file.startsWith('node:') || entryPaths().has(stripExtension(file))) continue;
    const path = findInExports(module.exports, value);
    if (path !== undefined) return keep(value, { from: 'require', file, path });
  }
  return undefined;
}

function findInExports(exports: unknown, value: object): string[] | undefined {
  if (exports === value) return [];
  if ((typeof exports !== 'object' || exports === null) && typeof exports !== 'function') return undefined;
  if (types.isProxy(exports)) return undefined;
  for (const key of Object.keys(exports)) {
    const property = Object.getOwnPropertyDescriptor(exports, key);
    // Compilers to CommonJS export through getters, which do nothing but return the variable.
    const isCompiled = property?.get !== undefined && Object.hasOwn(exports, '__esModule');
    const found: unknown = isCompiled ? (exports as Record<string, unknown>)[key] : property?.value;
    if (found === value) return [key];
  }
  return undefined;
}

function keep(value: object, reference: Reference): Reference {
  noteReference(value, reference);
  return reference;
}

let entries: ReadonlySet<string> | undefined;

function entryPaths(): ReadonlySet<string> {
  if (entries === undefined) {
    const found = new Set<string>();
    for (const path of [process.argv[1], require.main?.filename]) {
      if (path === undefined || path === '') continue;
      found.add(stripExtension(path));
      // `node main` runs main.js, and a linked file runs under its real path.
      for (const candidate of [path, `${path}.js`, `${path}/index.js`]) {
        try {
          found.add(stripExtension(realpathSync(candidate)));
        } catch {
          // Not this one.
        }
      }
    }
    entries = found;
  }
  return entries;
}

/** `import './main.js'` means main.ts where a loader translates, so extensions tell nothing. */
function stripExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}
