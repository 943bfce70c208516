/** Packs the package, installs it into projects of every kind in a scratch folder, and runs a program in each. */
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentFor, npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'scripts', 'fixtures');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'parathos-package-'));
const failures = [];

// What every program computes, once in processes and once in threads.
const once = {
  captured: [11, 14, 19],
  statics: [5, 10, 15],
  two: [5, 7, 9],
  imported: ['3', '6'],
  failure: [true, 1, 'above 1'],
};
const expected = { processes: once, threads: once };

try {
  const tarball = pack();
  tryJavaScript(tarball);
  tryTypeScript(tarball);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
if (failures.length > 0) console.error(`\nFailed: ${failures.join('; ')}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function pack() {
  npm(['pack', '--silent', '--pack-destination', scratch], { cwd: root, quiet: true });
  const name = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  assert.ok(name, 'npm pack left no tarball');
  return join(scratch, name);
}

/** @param {string} tarball */
function tryJavaScript(tarball) {
  // Alone in its folder: what it needs must come with the package.
  install('javascript', [tarball]);
  runNode('plain JavaScript, ES modules', copy('esm', 'javascript', 'esm'), ['main.js']);
  const how = process.features.require_module ? 'require()' : 'import()';
  runNode(`plain JavaScript, CommonJS with ${how}`, copy('commonjs', 'javascript', 'commonjs'), ['main.js']);
}

/** @param {string} tarball */
function tryTypeScript(tarball) {
  const tools = ['typescript', 'tsx', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  install('typescript', [tarball, ...tools]);
  const folder = copy('typescript', 'typescript', 'esm');
  compile('TypeScript, checked with Bundler resolution', folder, ['--noEmit', '--module', 'ESNext', '--moduleResolution', 'Bundler']);
  compile('TypeScript, compiled with NodeNext resolution', folder, []);
  runNode('TypeScript, compiled', folder, ['out/main.js']);
  if (process.features.require_module) tryTypeScriptToCommonJs();
  attempt('tsx main.ts', () => checkOutput(npm(['exec', '--no', '--', 'tsx', 'main.ts'], { cwd: folder, quiet: true })));
  runNode('node --import tsx main.ts', folder, ['--import', 'tsx', 'main.ts']);
  tryTypeStripping();
}

function tryTypeScriptToCommonJs() {
  const folder = copy('typescript', 'typescript', 'commonjs');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "commonjs" }\n');
  compile('TypeScript, compiled to CommonJS', folder, []);
  runNode('TypeScript, compiled to CommonJS, run', folder, ['out/main.js']);
}

// Node runs TypeScript by itself from 22.18 and 23.6 on, and before that, from 22.6, by a flag.
function tryTypeStripping() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const flags = process.features.typescript ? [] : ['--experimental-strip-types'];
  if (flags.length > 0 && (major < 22 || (major === 22 && minor < 6))) {
    console.log(`- node main.ts: Node ${process.versions.node} does not strip types`);
    return;
  }
  const folder = copy('typescript', 'typescript', 'stripped');
  const file = join(folder, 'main.ts');
  // Without a compiler in between, an import names the file that is there.
  writeFileSync(file, readFileSync(file, 'utf8').replace('./local.js', './local.ts'));
  runNode(['node', ...flags, 'main.ts'].join(' '), folder, [...flags, 'main.ts']);
}

/**
 * @param {string} project
 * @param {string[]} packages
 */
function install(project, packages) {
  const folder = join(scratch, project);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder, quiet: true });
}

/**
 * @param {string} fixture
 * @param {string} project
 * @param {string} name
 */
function copy(fixture, project, name) {
  const folder = join(scratch, project, name);
  cpSync(join(fixtures, fixture), folder, { recursive: true });
  return folder;
}

/**
 * @param {string} title
 * @param {string} folder
 * @param {string[]} flags
 */
function compile(title, folder, flags) {
  const tsc = join(folder, '..', 'node_modules', 'typescript', 'bin', 'tsc');
  attempt(title, () => spawnNode(folder, [tsc, '-p', '.', ...flags]));
}

/**
 * @param {string} title
 * @param {string} folder
 * @param {string[]} args
 */
function runNode(title, folder, args) {
  attempt(title, () => checkOutput(spawnNode(folder, args)));
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function spawnNode(folder, args) {
  assert.ok(existsSync(folder), `${folder} is missing`);
  // The programs need seconds; the guard is for one that does not end by itself.
  const options = { cwd: folder, encoding: 'utf8', timeout: 120_000, env: environmentFor(process.execPath) };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}.\n${stdout}${stderr}`);
  return stdout;
}

/** @param {string} stdout */
function checkOutput(stdout) {
  assert.deepEqual(JSON.parse(stdout), expected);
}

/**
 * @param {string} title
 * @param {() => unknown} check
 */
function attempt(title, check) {
  try {
    check();
    console.log(`✔ ${title}`);
  } catch (error) {
    console.error(`✖ ${title}\n${error.message}\n`);
    failures.push(title);
  }
}
