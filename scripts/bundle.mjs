/** Bundles src into the few files of the package: loading a hundred small ones would take longer than most first calls. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const require = createRequire(import.meta.url);
const workers = ['worker/process', 'worker/thread'];
const common = /** @type {const} */ ({
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning',
});

/** What a first call with plain results does not need in a worker, and the caller only once its workers are booting. */
const late = new Set(['capture', 'encode', 'function-plan', 'inspector', 'reference', 'scopes', 'scripts', 'source', 'maps/shifted', 'maps/travel']
  .map((name) => `closures/${name}`));

/** What is not even needed to read a usual function. */
const seldom = new Set([
  ...['class-plan', 'codecs/instances', 'declarations', 'describe', 'excerpt', 'explain', 'index', 'lenient', 'live-exports', 'maps/load',
    'maps/original', 'maps/segments', 'twins'].map((name) => `closures/${name}`),
  ...['bar-face', 'follow', 'function-face', 'meter', 'plain-face', 'screens'].map((name) => `progress/${name}`),
]);

/** Modules of Node's that take a while to load, and that one kind of workers needs, or one function of ours. */
const lateBuiltins = new Set(['node:child_process', 'node:fs/promises', 'node:v8', 'node:worker_threads']);

// A test runner may forget its modules between two tests (`resetModules`): what is loaded late would then find another
// shared bundle, with classes and registers of its own, than the one that asks for it. So it is handed to it.
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
};`;
const shareInside = "inside.shared = module.exports;\nObject.defineProperty(module.exports, 'inside', { value: inside });";
/** @param {string} path to the shared bundle */
const takeInside = (path) => `const inside = globalThis[${key}] ?? require('${path}').inside;`;

/**
 * | file                        | what it is                                                                      |
 * |-----------------------------|---------------------------------------------------------------------------------|
 * | `inside/shared.cjs`         | all that workers need at once; the caller needs it as well                      |
 * | `inside/reading.cjs`        | what both need later: how a function is read                                    |
 * | `inside/seldom.cjs`         | what both need seldom: instances of classes, source maps, bars                  |
 * | `inside/caller.cjs`         | the rest                                                                        |
 * | `worker/*.cjs`              | what workers are started from                                                   |
 * | `index.js`, `closures/…`    | the doors: ES modules that hand out what is inside                              |
 *
 * Inside is CommonJS: Node starts a worker from it without its loader of ES modules, which is 5 ms less for each. And
 * nothing is in two files, so that there is one of each class and each register, whoever loads what first.
 *
 * @param {string} folder where the files are put
 */
export async function bundlePackage(folder) {
  const inside = join(folder, 'inside');
  const shared = await listFiles(workers, new Set([...late, ...seldom]));
  const reading = await listFiles(workers, seldom);
  const all = await listFiles([...workers, 'closures/index']);
  /** @type {Cut[]} */
  const cuts = [
    await makeCut(join(inside, 'shared.cjs'), shared),
    await makeCut(join(inside, 'reading.cjs'), new Set([...reading].filter((name) => !shared.has(name))), true),
    await makeCut(join(inside, 'seldom.cjs'), new Set([...all].filter((name) => !reading.has(name))), true),
  ];
  for (const cut of cuts) await bundleFiles(cut, cuts);
  const entries = [['index', join(inside, 'caller.cjs')], ...workers.map((name) => [name, join(folder, `${name}.cjs`)])];
  for (const [from, to] of entries) {
    const banner = { js: `'use strict';\n${takeInside(pathTo(join(inside, 'shared.cjs'), to))}` };
    await build({ ...common, entryPoints: [join(src, `${from}.ts`)], format: 'cjs', outfile: to, banner, plugins: [cutInto(cuts, to)] });
  }
  await writeDoor(join(folder, 'index.js'), Object.keys(require(join(inside, 'caller.cjs'))), "loadInside('./inside/caller.cjs')");
  const closures = cuts[2]?.exported.get('closures/index') ?? [];
  await writeDoor(join(folder, 'closures', 'index.js'), closures, "loadInside('../inside/seldom.cjs')['closures/index']");
}

/** @typedef {{ names: Set<string>, file: string, isLate: boolean, exported: Map<string, string[]> }} Cut */

/**
 * @param {string} file
 * @param {Set<string>} names
 * @param {boolean} isLate
 * @returns {Promise<Cut>}
 */
async function makeCut(file, names, isLate = false) {
  return { names, file, isLate, exported: await listExports(names) };
}

/**
 * The files of ours that these lead to, by their path in src.
 * @param {string[]} from
 * @param {Set<string>} [without] where not to go
 */
async function listFiles(from, without = new Set()) {
  /** @type {import('esbuild').Plugin} */
  const stop = {
    name: 'stop',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.js$/ }, (args) => (without.has(nameImported(args)) ? { external: true } : undefined));
    },
  };
  const entryPoints = from.map((name) => join(src, `${name}.ts`));
  const { metafile } = await build({
    ...common, entryPoints, format: 'esm', outdir: 'nowhere', write: false, metafile: true, plugins: [stop],
  });
  const names = Object.keys(metafile.inputs).map((path) => nameOf(join(root, path)));
  return new Set(names.filter((name) => !workers.includes(name)).sort());
}

/**
 * What each of these files exports, apart from types.
 * @param {Set<string>} names
 * @returns {Promise<Map<string, string[]>>}
 */
async function listExports(names) {
  const entryPoints = [...names].map((name) => join(src, `${name}.ts`));
  const { metafile } = await build({
    ...common, bundle: false, packages: undefined, entryPoints, outbase: src, format: 'esm', outdir: 'nowhere', write: false,
    metafile: true,
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint = '', exports }) => [nameOf(join(root, entryPoint)), exports]));
}

/**
 * Bundles files into one that has each of them under its name.
 * @param {Cut} cut
 * @param {Cut[]} cuts
 */
async function bundleFiles({ names, file: outfile, isLate }, cuts) {
  const contents = [...names].map((name) => `export * as '${name}' from './${name}.js';`).join('\n');
  await build({
    ...common,
    stdin: { contents, resolveDir: src, sourcefile: join(src, 'all.ts'), loader: 'ts' },
    format: 'cjs',
    outfile,
    banner: { js: `const ourFile = require('node:url').pathToFileURL(__filename).href;\n${isLate ? takeInside('./shared.cjs') : makeInside}` },
    footer: { js: isLate ? `inside.${basename(outfile, '.cjs')} ??= module.exports;` : shareInside },
    define: { 'import.meta.url': 'ourFile' },
    plugins: [cutInto(cuts, outfile)],
  });
}

/**
 * Lets a bundle take from the others what is in them; what is in a late one when it is first used.
 * @param {Cut[]} cuts
 * @param {string} outfile
 * @returns {import('esbuild').Plugin}
 */
function cutInto(cuts, outfile) {
  return {
    name: 'cut',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*\.js$/ }, (args) => {
        const name = nameImported(args);
        const cut = cuts.find(({ names }) => names.has(name));
        return cut === undefined || cut.file === outfile ? undefined : { path: name, namespace: 'cut', pluginData: cut };
      });
      onResolve({ filter: /^node:/ }, ({ path, namespace }) => (lateBuiltins.has(path) && namespace === 'file' ? { path, namespace: 'builtin' } : undefined));
      onResolve({ filter: /\.cjs$/, namespace: 'cut' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({ contents: writeLate(`require('${path}')`, Object.keys(require(path))) }));
      onLoad({ filter: /./, namespace: 'cut' }, ({ path: name, pluginData }) => {
        const { file, isLate, exported } = /** @type {Cut} */ (pluginData);
        const bundle = basename(file, '.cjs');
        const taken = `${isLate ? `inside.take('${bundle}', () => require('${pathTo(file, outfile)}'))` : 'inside.shared'}['${name}']`;
        const keys = exported.get(name) ?? [];
        return { contents: isLate ? writeLate(taken, keys) : `export const { ${keys.join(', ')} } = ${taken};` };
      });
    },
  };
}

/**
 * A module that loads another one when something of it is first used, and keeps it: jest, whose `require` this may be, gives
 * nothing any more once the tests of a file are over, while our workers are still told to leave.
 * @param {string} module how to get it
 * @param {string[]} keys
 */
function writeLate(module, keys) {
  // What is asked for while it loads is not there yet, and must not be kept as nothing.
  const load = `let loaded;\nconst load = () => (loaded ??= ${module});\n`;
  return `${load}module.exports = { ${keys.map((key) => `get ${key}() { return load().${key}; }`).join(', ')} };`;
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

/** @param {string} file */
function nameOf(file) {
  return relative(src, file).split(sep).join('/').replace(/\.[jt]s$/, '');
}
