/** The ways a user's program gets to run: each makes a project of the corpus as one compiler or another leaves it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { makeProject } from '../../compilers/support/project.js';
import { instrument } from '../../compilers/support/tools.js';
import { compile, nameTypeScript, readSources } from './sources.js';
import type { Files, Format } from './sources.js';

export interface Way {
  /** As `program/left-out.ts` knows it, and the title of its test. */
  readonly name: string;
  /** Arguments for Node, the program last. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Why it cannot run on this Node. */
  readonly skip?: string | undefined;
  /** Writes the project, and gives its folder. */
  make(): string | Promise<string>;
}

const entry = 'cases/entry-point';
// `require` of an ES module came with Node 20.19 and 22.12.
const withoutRequire = process.features.require_module ? undefined : 'this Node does not `require` ES modules';
const withoutTypes = (process.features as { typescript?: unknown }).typescript ? undefined : 'this Node does not strip types';
// What esbuild advises for CommonJS files inside an ES module.
const banner = { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" };
// A package of the user's that is in the bundle travels by value; this one keeps WeakMaps.
const inside: BuildOptions = { external: ['lodash'] };
const outside: BuildOptions = { packages: 'external' };

export const ways: readonly Way[] = [
  { name: 'ES modules', args: [`${entry}.js`], make: () => project('esm', 'module', compile('module')) },
  { name: 'CommonJS by tsc', args: [`${entry}.js`], skip: withoutRequire, make: () => project('cjs', 'commonjs', compile('commonjs')) },
  { name: 'tsx, ES modules', args: ['--import', 'tsx', `${entry}.ts`], make: () => project('tsx-esm', 'module', readSources('module')) },
  { name: 'tsx, CommonJS', args: ['--import', 'tsx', `${entry}.ts`], skip: withoutRequire, make: () => project('tsx-cjs', 'commonjs', readSources('commonjs')) },
  { name: 'types stripped by Node', args: [`${entry}.ts`], skip: withoutTypes, make: () => project('strip', 'module', nameTypeScript(readSources('module'))) },
  ofBundle('ES module', 'module', { ...outside, banner }),
  ofBundle('ES module, parathos inside', 'module', { ...inside, banner }),
  ofBundle('ES module, minified', 'module', { ...outside, banner, minify: true }),
  ofBundle('CommonJS, parathos inside, minified', 'commonjs', { ...inside, minify: true }),
  ofBundle('CommonJS, minified, names kept', 'commonjs', { ...outside, minify: true, keepNames: true }),
  { name: "istanbul's counters", args: [`${entry}.js`], make: () => project('istanbul', 'module', instrumentOurs(compile('module'))) },
  { name: "V8's coverage", args: [`${entry}.js`], env: { NODE_V8_COVERAGE: 'coverage' }, make: () => project('v8-coverage', 'module', compile('module')) },
];

function ofBundle(what: string, type: Format, options: BuildOptions): Way {
  const name = `a bundle: ${what}`;
  return { name, args: ['out/main.js'], skip: type === 'commonjs' ? withoutRequire : undefined, make: () => bundle(name.replace(/\W+/g, '-'), type, options) };
}

/** Coverage counts in what the user wrote, not in packages. */
function instrumentOurs(files: Files): Files {
  const own = Object.entries(files).filter(([path]) => path.endsWith('.js') && !path.startsWith('node_modules/'));
  return { ...files, ...instrument(Object.fromEntries(own), true) };
}

function project(name: string, type: Format, files: Files): string {
  return makeProject(`corpus-${name}`, type, files, true);
}

async function bundle(name: string, type: Format, options: BuildOptions): Promise<string> {
  const folder = project(name, type, readSources(type));
  await build({
    entryPoints: [join(folder, `${entry}.ts`)],
    outfile: join(folder, 'out', 'main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: type === 'module' ? 'esm' : 'cjs',
    logLevel: 'silent',
    ...options,
  });
  return folder;
}
