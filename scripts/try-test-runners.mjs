/** Packs the package, installs it beside vitest and jest in a scratch folder, and runs a user's program and the corpus as tests of each. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { environmentFor, npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'test', 'compilers', 'fixtures');
const build = join(root, process.env.PARATHOS_BUILD ?? 'build');
const { compile: compileCorpus } = await import(pathToFileURL(join(build, 'test', 'corpus', 'support', 'sources.js')).href);
const scratch = mkdtempSync(join(tmpdir(), 'parathos-runners-'));
const failures = [];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// vitest 5 needs Node 22.12; its version 3 is the last that runs on Node 20.
const vitest = major > 22 || (major === 22 && minor >= 12) ? 'vitest@^5.1.0' : 'vitest@^3.2.0';

// Appended to the program: workers must compute what the plain loop does.
const check = `
test('workers compute what the loop computes', async () => {
  const { place, ...workers } = await collect();
  expect([place.captured, place.nested]).toEqual([[11, 14, 19], [[12, 15], [13, 16]]]);
  expect(workers).toEqual({ process: place, thread: place });
}, 100_000);
`;

/**
 * The corpus is a program; for a runner, a test asks it for its cases.
 * @param {string} way as test/corpus/program/left-out.ts knows it
 */
const corpusCheck = (way) => `
import { writeFileSync } from 'node:fs';
import { kinds } from './cases/entry-point.js';
import { runCorpus } from './program/run.js';
test('the corpus', async () => {
  const { counts, leftOut, failures } = await runCorpus(kinds, '${way}');
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  writeFileSync('report.txt', [sum + ' cases', ...leftOut.map((one) => 'left out: ' + one)].join('\\n    '));
  expect(failures).toEqual([]);
  expect(sum).toBeGreaterThanOrEqual(640);
}, 300_000);
`;

try {
  npm(['pack', '--silent', '--pack-destination', scratch], { cwd: root, quiet: true });
  const tarball = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  assert.ok(tarball, 'npm pack left no tarball');
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n');
  const packages = [join(scratch, tarball), vitest, 'jest@^30.5.0'];
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: scratch, quiet: true });
  tryVitest();
  tryJest();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
if (failures.length > 0) console.error(`\nFailed: ${failures.join('; ')}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function tryVitest() {
  const main = `import { expect, test } from 'vitest';\n${readProgram()}${check}`;
  // A worker cannot ask Vite to translate: what fn imports while it runs must be JavaScript.
  const folder = makeProject('vitest', 'module', { 'main.test.ts': main, 'local.js': compile(readFixture('local.ts'), ts.ModuleKind.ESNext) });
  const cli = join(scratch, 'node_modules', 'vitest', 'vitest.mjs');
  for (const pool of ['forks', 'threads', 'vmForks', 'vmThreads']) run(`${vitest}, ${pool}`, folder, [cli, 'run', `--pool=${pool}`]);
  const corpus = makeProject('vitest-corpus', 'module', readCorpus(vitest, "import { expect, test } from 'vitest';\n"));
  run(`${vitest}, the corpus`, corpus, [cli, 'run']);
}

function tryJest() {
  const cli = join(scratch, 'node_modules', 'jest', 'bin', 'jest.js');
  // jest loads ES modules, as parathos is one, only with this flag.
  const command = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', cli, '--ci'];
  const esm = makeJestProject('jest-esm', 'module', `${readProgram()}${check}`, ts.ModuleKind.ESNext);
  run('jest, ES modules', esm, command);
  run('jest, ES modules, coverage', esm, [...command, '--coverage']);
  run('jest, the corpus', makeProject('jest-corpus', 'module', readCorpus('jest'), { jest: { transform: {} } }), command);
  const late = readProgram().replace("import { parallel } from 'parathos';", 'let parallel;') + check;
  const commonjs = makeJestProject('jest-commonjs', 'commonjs', late, ts.ModuleKind.CommonJS, (text) =>
    `${text}\nbeforeAll(async () => { ({ parallel } = await import('parathos')); });\n`);
  run('jest, CommonJS', commonjs, command);
  run('jest, CommonJS, coverage', commonjs, [...command, '--coverage']);
}

/**
 * @param {string} name
 * @param {'module' | 'commonjs'} type
 * @param {string} main
 * @param {ts.ModuleKind} module
 * @param {(text: string) => string} finish adds what must not be compiled
 */
function makeJestProject(name, type, main, module, finish = (text) => text) {
  const files = { 'main.test.js': finish(compile(main, module)), 'local.js': compile(readFixture('local.ts'), module) };
  return makeProject(name, type, files, { jest: { transform: {} } });
}

/**
 * @param {string} name
 * @param {'module' | 'commonjs'} type
 * @param {Record<string, string>} files
 * @param {object} settings
 */
function makeProject(name, type, files, settings = {}) {
  const folder = join(scratch, name);
  const all = { ...files, 'package.json': JSON.stringify({ private: true, type, ...settings }) };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/**
 * The corpus without the line that runs it. In JavaScript, as fn imports its modules in workers.
 * @param {string} way
 * @param {string} head
 */
function readCorpus(way, head = '') {
  const files = compileCorpus('module');
  const entry = 'cases/entry-point.js';
  const end = files[entry].indexOf('\nvoid runCorpus(');
  assert.ok(end > 0, 'the program ends by calling runCorpus()');
  return { ...files, [entry]: files[entry].slice(0, end), 'corpus.test.js': head + corpusCheck(way) };
}

/** The program without its last line, which runs it. */
function readProgram() {
  const text = readFixture('main.ts');
  const end = text.indexOf('\nvoid collect()');
  assert.ok(end > 0, 'the program ends by calling collect()');
  return text.slice(0, end);
}

/** @param {string} name */
function readFixture(name) {
  return readFileSync(join(fixtures, name), 'utf8');
}

/**
 * @param {string} text
 * @param {ts.ModuleKind} module
 */
function compile(text, module) {
  return ts.transpileModule(text, { compilerOptions: { module, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText;
}

/**
 * @param {string} title
 * @param {string} folder
 * @param {string[]} args
 */
function run(title, folder, args) {
  // The runners need seconds; the guard is for one that does not end by itself.
  const options = { cwd: folder, encoding: 'utf8', timeout: 400_000, env: environmentFor(process.execPath) };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status === 0) {
    const report = join(folder, 'report.txt');
    console.log(`✔ ${title}${existsSync(report) ? `: ${readFileSync(report, 'utf8')}` : ''}`);
    return;
  }
  console.error(`✖ ${title} ended with ${status ?? signal}.\n${stdout}${stderr}\n`);
  failures.push(title);
}
