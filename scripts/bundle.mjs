/** Bundles src into the few files of the package: loading a hundred small ones would take longer than most first calls. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { common, makeCuts, nameOf, readExports, src } from './cuts.mjs';

/** @typedef {import('./cuts.mjs').Cut} Cut */

/** Modules of Node's that are not loaded yet when a program or a worker starts, or not in each. */
const lateBuiltins = ['child_process', 'fs/promises', 'module', 'os', 'string_decoder', 'url', 'v8', 'vm', 'worker_threads'];

// A test runner may forget its modules between two tests (`resetModules`): what is loaded late would then find another
// shared bundle, with classes and registers of its own, than the one that asks for it. So it is handed to it. And all is
// kept: jest, whose `require` this may be, gives nothing any more once the tests of a file are over, while our workers
// are still told to leave.
const key = "Symbol.for('parathos.inside')";
const makeInside = `const inside = {
  take(name, load) {
    if (inside[name] !== undefined) return inside[name];
    Reflect.set(globalThis, ${key}, inside);
    try {
      return inside[name] = load();
    } finally {
      Reflect.deleteProperty(globalThis, ${key});
    }
  },
};
Object.defineProperty(exports, 'inside', { value: inside });`;
// `node:url` is not loaded in a worker, so the usual path is done without.
const sayFile = "const ourFile = /^\\/[\\w/.@-]*$/.test(__filename) ? `file://${__filename}` : require('node:url').pathToFileURL(__filename).href;";
/**
 * @param {string} path to the shared bundle
 * @param {string} [load] what loads it
 */
const takeInside = (path, load = 'require') => `const inside = globalThis[${key}] ?? ${load}('${path}').inside;`;
/**
 * What lets a worker load the others: with the code that is kept of them, where there is some.
 * @param {string} text of `base/code-cache`
 * @param {number[]} keepAfterMs
 */
const makeLoad = (text, keepAfterMs) => `${text}
const load = (path) => {
  const loading = { require, Module: module.constructor, keepAfterMs: ${JSON.stringify(keepAfterMs)} };
  return codeCache.requireKept(require('node:path').join(__dirname, path), loading);
};`;
/** A short program ends its threads some milliseconds after their results, and does not let them do anything at their exit. */
const keepAfterMs = { 'worker/thread': [10, 1000], 'worker/process': [1000] };
const makeLate = `class Late {
  constructor(load) { this.load = load; }
  get now() { return this.loaded ??= this.load(); }
}`;

/**
 * | file                        | what it is                                                                      |
 * |-----------------------------|---------------------------------------------------------------------------------|
 * | `inside/shared.cjs`         | what workers and the caller need at once                                        |
 * | `inside/caller.cjs`         | what the caller needs at once                                                   |
 * | `inside/working.cjs` …      | what is loaded later, or not by each: see above                                 |
 * | `worker/*.cjs`              | what workers are started from                                                   |
 * | `index.js`, `closures/…`    | the doors: ES modules that hand out what is inside                              |
 *
 * Inside is CommonJS: Node starts a worker from it without its loader of ES modules, which is 5 ms less for each. And
 * nothing is in two files, so that there is one of each class and each register, whoever loads what first.
 *
 * @param {string} folder where the files are put
 */
export async function bundlePackage(folder) {
  const cuts = await makeCuts(folder);
  for (const cut of cuts) await bundleCut(cut, cuts);
  const codeCache = await readCodeCache();
  for (const [name, afterMs] of Object.entries(keepAfterMs)) {
    const to = join(folder, `${name}.cjs`);
    const needed = name === 'worker/process' ? ['working', 'piping'] : ['working'];
    const taken = needed.map((bundle) => `inside.take('${bundle}', () => load('../inside/${bundle}.cjs'));`);
    const load = makeLoad(codeCache, afterMs);
    const banner = ["'use strict';", load, takeInside('../inside/shared.cjs', 'load'), ...taken, makeLate].join('\n');
    await bundle({ entryPoints: [join(src, `${name}.ts`)], banner: { js: banner } }, to, cuts, ['shared', ...needed]);
  }
  const index = await readExports(['index', 'closures/index']);
  await writeDoor(join(folder, 'index.js'), index.get('index') ?? [], "loadInside('./inside/caller.cjs').index");
  await writeDoor(join(folder, 'closures', 'index.js'), index.get('closures/index') ?? [], "loadInside('../inside/seldom.cjs')['closures/index']");
}

/** What keeps code, as text that makes a `codeCache`. */
async function readCodeCache() {
  const entryPoints = [join(src, 'base/code-cache.ts')];
  // In CommonJS `require` is at hand. What ES modules ask instead loads `node:module` for older versions of Node, which takes
  // each worker a millisecond.
  /** @type {import('esbuild').Plugin} */
  const atHand = {
    name: 'require is at hand',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]base[\\/]builtin\.ts$/ }, () => ({ contents: 'export const takeBuiltin = require;', loader: 'js' }));
    },
  };
  const { outputFiles: [{ text } = { text: '' }] } = await build({
    ...common, entryPoints, format: 'cjs', minifySyntax: true, write: false, plugins: [atHand],
  });
  return `const codeCache = ((module) => {\n${text.replace(/^.use strict.;\n/u, '')}return module.exports;\n})({ exports: {} });`;
}

/**
 * Bundles files into one that has each of them under its name.
 * @param {Cut} cut
 * @param {Cut[]} cuts
 */
async function bundleCut({ name, file, exported }, cuts) {
  const files = [...exported].filter(([, keys]) => keys.length > 0);
  const imports = files.map(([path, keys], place) => `import { ${keys.map((key) => `${key} as ${key}${place}`).join(', ')} } from './${path}.js';`);
  // No getters, as esbuild would write them: to make some hundreds of those takes longer than all else here.
  const table = files.map(([path, keys], place) => `'${path}': { ${keys.map((key) => `${key}: ${key}${place}`).join(', ')} }`);
  const contents = [...imports, `Object.assign(ours, {\n${table.join(',\n')}\n});`].join('\n');
  const head = ["'use strict';", 'const ours = exports;', sayFile, name === 'shared' ? makeInside : takeInside('./shared.cjs'), makeLate];
  await bundle({
    stdin: { contents, resolveDir: src, sourcefile: join(src, 'all.ts'), loader: 'ts' },
    banner: { js: head.join('\n') },
    footer: { js: `inside.${name} ??= ours;` },
  }, file, cuts, name === 'shared' ? [] : ['shared'], name);
}

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {string} outfile
 * @param {Cut[]} cuts
 * @param {string[]} atHand the bundles that are there already
 * @param {string} [self]
 */
async function bundle(options, outfile, cuts, atHand, self) {
  /** @type {import('esbuild').Plugin} */
  const leaveOut = {
    name: 'leave out',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.js$/ }, (args) => {
        const name = nameImported(args);
        const cut = cuts.find(({ names }) => names.includes(name));
        return cut === undefined || cut.name === self ? undefined : { path: `${cut.name}:${name}`, external: true };
      });
    },
  };
  const { outputFiles = [] } = await build({
    ...common, ...options, format: 'cjs', outfile, write: false, plugins: [leaveOut], define: { 'import.meta.url': 'ourFile' },
  });
  /** @type {[import('esbuild').OutputFile]} */
  const [{ text }] = outputFiles;
  const linked = linkLate(text, ({ bundle, name }) => (atHand.includes(bundle)
    ? { value: `inside.${bundle}['${name}']` }
    : { load: `inside.take('${bundle}', () => require('${pathTo(join(dirname(dirname(outfile)), 'inside', `${bundle}.cjs`), outfile)}'))['${name}']` }));
  mkdirSync(dirname(outfile), { recursive: true });
  // By its first line, the code that V8 made of a file is told from that of another version.
  const hash = createHash('sha256').update(linked).digest('hex').slice(0, 32);
  writeFileSync(outfile, linked.replace("'use strict';", `'use strict'; // ${hash}`));
}

/**
 * Lets a bundle take from the others what is in them, and from Node what takes a while: when it is first used, where it is
 * not at hand. esbuild names what is imported `import_x.y`, so that it can be asked for at each use.
 * @param {string} text
 * @param {(from: { bundle: string, name: string }) => { value: string } | { load: string }} find
 */
function linkLate(text, find) {
  const lateNames = new Set();
  const linked = text.replace(/^var (import_\w+) = (?:__toESM\()?require\("(\w+):([^"]+)"\)(?:, 1\))?;$/gmu, (line, variable, bundle, name) => {
    if (bundle === 'node' && !lateBuiltins.includes(name)) return line;
    const found = bundle === 'node' ? { load: `require('node:${name}')` } : find({ bundle, name });
    if ('value' in found) return `var ${variable} = ${found.value};`;
    lateNames.add(variable);
    return `var ${variable} = new Late(() => ${found.load});`;
  });
  return linked.replace(/\b(import_\w+)\.(default\b)?/gu, (use, variable, whole) => {
    if (!lateNames.has(variable)) return use;
    return whole === undefined ? `${variable}.now.` : `${variable}.now`;
  });
}

/**
 * @param {string} outfile
 * @param {string[]} names
 * @param {string} inside
 */
async function writeDoor(outfile, names, inside) {
  const contents = `import { loadInside } from './base/door.ts';\nexport const { ${names.join(', ')} } = ${inside};`;
  await build({ ...common, stdin: { contents, resolveDir: src, loader: 'js' }, format: 'esm', outfile });
}

/**
 * @param {string} file
 * @param {string} from the file that requires it
 */
function pathTo(file, from) {
  const path = relative(dirname(from), file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** @param {{ path: string, importer: string }} args */
function nameImported({ path, importer }) {
  return nameOf(resolve(dirname(importer), path));
}
