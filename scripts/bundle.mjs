/** Bundles src into the few files of the package: loading a hundred small ones would take longer than most first calls. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const require = createRequire(import.meta.url);
const workers = ['worker/process', 'worker/thread'];
const common = /** @type {const} */ ({
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning',
});

/** What a first call with plain results does not need in a worker, and the caller only once its workers are booting. */
const late = new Set([
  ...['capture', 'class-plan', 'encode', 'function-plan', 'inspector', 'lenient', 'reference', 'scopes', 'scripts', 'source', 'twins',
    'maps/load', 'maps/shifted', 'maps/travel'].map((name) => `closures/${name}`),
  ...['bar-face', 'follow', 'function-face', 'meter', 'plain-face', 'screens'].map((name) => `progress/${name}`),
]);

/**
 * | file                        | what it is                                                                      |
 * |-----------------------------|---------------------------------------------------------------------------------|
 * | `inside/shared.cjs`         | all that workers need at once; the caller needs it as well                      |
 * | `inside/reading.cjs`        | what both need later or never: above all, how a function is read                |
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
  const shared = await listFiles(workers, late);
  const all = await listFiles([...workers, 'closures/index']);
  const reading = new Set([...all].filter((name) => !shared.has(name)));
  /** @type {Cuts} */
  const cuts = [
    { names: shared, file: join(inside, 'shared.cjs'), isLate: false, exported: await listExports(shared) },
    { names: reading, file: join(inside, 'reading.cjs'), isLate: true, exported: await listExports(reading) },
  ];
  for (const { names, file } of cuts) await bundleFiles(names, file, cuts);
  const entries = [['index', join(inside, 'caller.cjs')], ...workers.map((name) => [name, join(folder, `${name}.cjs`)])];
  for (const [from, to] of entries) {
    await build({ ...common, entryPoints: [join(src, `${from}.ts`)], format: 'cjs', outfile: to, plugins: [cutInto(cuts, to)] });
  }
  await writeDoor(join(folder, 'index.js'), Object.keys(require(join(inside, 'caller.cjs'))), "loadInside('./inside/caller.cjs')");
  const closures = cuts[1].exported.get('closures/index');
  await writeDoor(join(folder, 'closures', 'index.js'), closures, "loadInside('../inside/reading.cjs')['closures/index']");
}

/** @typedef {[Cut, Cut]} Cuts */
/** @typedef {{ names: Set<string>, file: string, isLate: boolean, exported: Map<string, string[]> }} Cut */

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
 * @param {Set<string>} names
 * @param {string} outfile
 * @param {Cuts} cuts
 */
async function bundleFiles(names, outfile, cuts) {
  const contents = [...names].map((name) => `export * as '${name}' from './${name}.js';`).join('\n');
  await build({
    ...common,
    stdin: { contents, resolveDir: src, sourcefile: join(src, 'all.ts'), loader: 'ts' },
    format: 'cjs',
    outfile,
    banner: { js: "const ourFile = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'ourFile' },
    plugins: [cutInto(cuts, outfile)],
  });
}

/**
 * Lets a bundle take from the others what is in them; what is in the late one when it is first used.
 * @param {Cuts} cuts
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
      onResolve({ filter: /\.cjs$/, namespace: 'cut' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'cut' }, ({ path: name, pluginData }) => {
        const { file, isLate, exported } = /** @type {Cut} */ (pluginData);
        const path = relative(dirname(outfile), file).split(sep).join('/');
        const taken = `require('${path.startsWith('.') ? path : `./${path}`}')['${name}']`;
        const keys = exported.get(name) ?? [];
        const contents = isLate
          ? `module.exports = { ${keys.map((key) => `get ${key}() { return ${taken}.${key}; }`).join(', ')} };`
          : `export const { ${keys.join(', ')} } = ${taken};`;
        return { contents };
      });
    },
  };
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

/** @param {{ path: string, importer: string }} args */
function nameImported({ path, importer }) {
  return nameOf(resolve(dirname(importer), path));
}

/** @param {string} file */
function nameOf(file) {
  return relative(src, file).split(sep).join('/').replace(/\.[jt]s$/, '');
}
