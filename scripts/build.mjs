/** Bundles src into dist, and compiles src, test, examples and scripts into build. What it leaves is never older than the sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePackage } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/bundle.mjs', 'scripts/cuts.mjs'];

// dist comes first: the examples import the package by its name, which leads there.
const targets = {
  dist: { project: 'tsconfig.build.json', sources: ['src'], bundle: bundlePackage },
  build: { project: 'tsconfig.json', sources: ['src', 'test', 'examples', 'scripts'] },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.find((name) => !(name in targets));
if (unknown !== undefined) {
  console.error(`There is no target '${unknown}', only ${Object.keys(targets).join(' and ')}.`);
  process.exit(2);
}
for (const [name, target] of Object.entries(targets)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!await buildTarget(name, target, process.argv.includes('--clean'))) {
    console.error(`${target.project} does not compile.`);
    process.exit(1);
  }
}

/**
 * Compiles into a new folder and swaps it in, so that no output of a removed source survives, and a failed build leaves
 * no half of one. Does nothing when no source was added, changed or removed since. Gives false if it does not compile.
 * @param {string} name
 * @param {{ project: string, sources: string[], bundle?: (folder: string) => Promise<void> }} target
 * @param {boolean} clean
 */
async function buildTarget(name, { project, sources, bundle }, clean) {
  const folder = join(root, name);
  const stampFile = join(folder, '.built-from');
  const stamp = describeInputs(sources);
  if (!clean && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;

  // A number of its own: two builds at once must not write into each other's folder.
  const next = join(root, `${name}-next-${process.pid}`);
  try {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const flags = ['-p', join(root, project), '--outDir', next];
    const { status } = spawnSync(process.execPath, [tsc, ...flags], { stdio: 'inherit' });
    if (status !== 0) return false;
    await bundle?.(next);
    writeFileSync(join(next, '.built-from'), stamp);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    renameSync(next, folder);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** @param {string[]} sources */
function describeInputs(sources) {
  const files = [...settings.map((name) => join(root, name)), ...sources.flatMap((name) => filesIn(join(root, name)))];
  const lines = files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${relative(root, file)} ${String(mtimeMs)} ${String(size)}`;
  });
  return `${lines.sort().join('\n')}\n`;
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('ts')).map((name) => join(folder, name));
}
