/** Says which file of the package each module of src goes into, by when it is needed. */
import { build } from 'esbuild';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const src = join(root, 'src');
const workers = ['worker/process', 'worker/thread'];
export const common = /** @type {const} */ ({
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning',
});

/**
 * What is not loaded at once, by the file it is in; what these lead to goes with the first of them. The rest is in
 * `caller` or, where workers need it too, in `shared`.
 * @type {Record<string, string[]>}
 */
const late = {
  // What workers need at once, and the caller when a result is more than plain values.
  working: [
    ...['codecs/buffers', 'decode', 'maps/stacks', 'resolve'].map((name) => `closures/${name}`),
    ...['host', 'loaders', 'loop'].map((name) => `worker/${name}`),
  ],
  // How a function is read. The caller needs it when its workers are booting already.
  reading: [
    'capture', 'codecs/errors', 'codecs/objects', 'copy-for-one', 'encode', 'function-plan', 'inspector', 'lasting', 'maps/shifted', 'maps/travel', 'reference',
    'refusal', 'scopes', 'scripts',
  ].map((name) => `closures/${name}`),
  // What reads functions with a parser: those that their words alone do not explain.
  parsing: ['builtin-names', 'fixed-exports', 'free-variables', 'global-names', 'source'].map((name) => `closures/${name}`),
  // What carries messages between processes; for worker processes, too.
  piping: ['pools/process', ...['beside', 'bytes', 'framed', 'map-file', 'memory-file', 'parcel'].map((name) => `wire/${name}`)],
  // What the caller needs for some kinds of calls.
  sometimes: [
    ...['blame', 'delivery/settle', 'delivery/stream', 'exit-text', 'reject-items'].map((name) => `dispatch/${name}`),
    'entry/parameters', 'entry/pool-report', 'inputs/list-files', 'pools/broken-link', 'pools/memory', 'pools/serial',
  ],
  // What a thread needs for large results.
  giving: ['closures/gift', 'worker/giving'],
  // What most programs never need.
  seldom: [
    ...['class-plan', 'codecs/instances', 'declarations', 'describe', 'excerpt', 'explain', 'index', 'lenient',
      'maps/load', 'maps/original', 'maps/segments', 'twins'].map((name) => `closures/${name}`),
    ...['bar-face', 'follow', 'function-face', 'meter', 'plain-face', 'screens', 'width'].map((name) => `progress/${name}`),
  ],
};

/** @typedef {{ name: string, names: string[], file: string, exported: Map<string, string[]> }} Cut */

/**
 * Says which modules go into which file.
 * @param {string} folder where the files will be
 * @returns {Promise<Cut[]>}
 */
export async function makeCuts(folder) {
  const graph = await readGraph(['index', 'closures/index', ...workers]);
  const isLate = new Set(Object.values(late).flat());
  const taken = new Set(workers);
  /** @param {string[]} from */
  const reach = (from) => {
    const found = new Set(from);
    for (const name of found) for (const next of graph.get(name) ?? []) if (!isLate.has(next)) found.add(next);
    return found;
  };
  const caller = reach(['index']);
  // What reads functions needs codecs that workers need at once.
  const reading = reach(late.reading ?? []);
  const working = reach([...workers, ...late.working ?? []]);
  const cuts = { shared: [...working].filter((name) => caller.has(name) || reading.has(name)), caller, ...late };
  const exported = await readExports([...graph.keys()]);
  return Object.entries(cuts).map(([name, from]) => {
    const names = [...name === 'shared' ? from : reach([...from])].filter((each) => !taken.has(each)).sort();
    for (const each of names) taken.add(each);
    return { name, names, file: join(folder, 'inside', `${name}.cjs`), exported: new Map(names.map((each) => [each, exported.get(each) ?? []])) };
  });
}

/**
 * The files of ours that these lead to, by their path in src, and what each of them imports.
 * @param {string[]} from
 * @returns {Promise<Map<string, string[]>>}
 */
async function readGraph(from) {
  const { metafile } = await build({
    ...common, entryPoints: from.map((name) => join(src, `${name}.ts`)), format: 'esm', outdir: 'nowhere', write: false, metafile: true,
  });
  const ours = Object.entries(metafile.inputs).filter(([path]) => path.startsWith('src/'));
  return new Map(ours.map(([path, { imports }]) => [nameOf(join(root, path)),
    imports.filter(({ external }) => external !== true).map(({ path }) => nameOf(join(root, path)))]));
}

/**
 * What each of these files exports, apart from types.
 * @param {string[]} names
 * @returns {Promise<Map<string, string[]>>}
 */
export async function readExports(names) {
  const entryPoints = names.map((name) => join(src, `${name}.ts`));
  const { metafile } = await build({
    ...common, bundle: false, packages: undefined, entryPoints, outbase: src, format: 'esm', outdir: 'nowhere', write: false,
    metafile: true,
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint = '', exports }) => [nameOf(join(root, entryPoint)), exports]));
}

/** @param {string} file */
export function nameOf(file) {
  return relative(src, file).split(sep).join('/').replace(/\.[jt]s$/, '');
}
