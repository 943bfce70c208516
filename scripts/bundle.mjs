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

/**
 * | file                        | what it is                                                                      |
 * |-----------------------------|---------------------------------------------------------------------------------|
 * | `inside/shared.cjs`         | all that workers need, the closures room above all; the caller needs it as well  |
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
  const shared = await listShared();
  await bundleShared(folder, shared);
  const caller = join(folder, 'inside', 'caller.cjs');
  await bundleWithout(shared, { from: 'index', to: caller }, './shared.cjs', folder);
  for (const name of workers) await bundleWithout(shared, { from: name, to: join(folder, `${name}.cjs`) }, '../inside/shared.cjs', folder);
  await writeDoor(join(folder, 'index.js'), Object.keys(require(caller)), "loadInside('./inside/caller.cjs')");
  const closures = Object.keys(require(join(folder, 'inside', 'shared.cjs'))['closures/index']);
  await writeDoor(join(folder, 'closures', 'index.js'), closures, "loadInside('../inside/shared.cjs')['closures/index']");
}

/** The files of ours that workers and `parathos/closures` lead to, by their path in src. */
async function listShared() {
  const entryPoints = [...workers, 'closures/index'].map((name) => join(src, `${name}.ts`));
  const { metafile } = await build({ ...common, entryPoints, format: 'esm', outdir: 'nowhere', write: false, metafile: true });
  const names = Object.keys(metafile.inputs).map((path) => nameOf(join(root, path)));
  return new Set(names.filter((name) => !workers.includes(name)).sort());
}

/**
 * @param {string} folder
 * @param {Set<string>} shared
 */
async function bundleShared(folder, shared) {
  const contents = [...shared].map((name) => `export * as '${name}' from './${name}.ts';`).join('\n');
  await build({
    ...common,
    stdin: { contents, resolveDir: src, loader: 'ts' },
    format: 'cjs',
    outfile: join(folder, 'inside', 'shared.cjs'),
    banner: { js: "const ourFile = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'ourFile' },
  });
}

/**
 * Bundles a file with all it leads to, but takes what is shared from its bundle.
 * @param {Set<string>} shared
 * @param {{ from: string, to: string }} file
 * @param {string} path from the new file to the shared one
 * @param {string} folder
 */
async function bundleWithout(shared, { from, to }, path, folder) {
  const exported = require(join(folder, 'inside', 'shared.cjs'));
  /** @type {import('esbuild').Plugin} */
  const cut = {
    name: 'cut',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, importer }) => {
        const name = nameOf(resolve(dirname(importer), path));
        return shared.has(name) ? { path: name, namespace: 'shared' } : undefined;
      });
      onResolve({ filter: /shared\.cjs$/, namespace: 'shared' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'shared' }, ({ path: name }) => ({
        contents: `export const { ${Object.keys(exported[name]).join(', ')} } = require('${path}')['${name}'];`,
      }));
    },
  };
  await build({ ...common, entryPoints: [join(src, `${from}.ts`)], format: 'cjs', outfile: to, plugins: [cut] });
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

/** @param {string} file */
function nameOf(file) {
  return relative(src, file).split(sep).join('/').replace(/\.[jt]s$/, '');
}
