/** Holds what users install: the right files, entries that exist, and the same names through each way in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly exports: Record<string, string | Record<string, string>>;
  readonly scripts: Record<string, string>;
  readonly main: string;
  readonly types: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
let packed: string[] = [];

before(() => {
  packed = listPackedFiles();
});

test('every entry of the package is packed', () => {
  const entries = [manifest.main, manifest.types, ...Object.values(manifest.exports).flatMap(targetsOf)];
  assert.deepEqual(
    entries.map((entry) => entry.replace('./', '')).filter((entry) => !packed.includes(entry)),
    [],
  );
});

test('a file for everything that is started by URL is packed', () => {
  for (const entry of ['dist/worker/process.cjs', 'dist/worker/thread.cjs']) assert.ok(packed.includes(entry), entry);
});

test('licence, changes and documentation are packed', () => {
  for (const file of ['LICENSE', 'CHANGELOG.md', 'README.md', 'docs/architecture.md']) {
    assert.ok(packed.includes(file), file);
  }
});

test('nothing else is packed: no sources, tests or leftovers of a build', () => {
  const allowed = /^(dist\/.+\.(c?js|d\.ts)|docs\/.+|package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
  assert.deepEqual(
    packed.filter((file) => !allowed.test(file)),
    [],
  );
});

test('import and require lead to the same names as the sources', async () => {
  const source: object = (await import(new URL('../src/index.js', import.meta.url).href)) as object;
  const imported: object = await import('parathos');
  assert.deepEqual(Object.keys(imported), Object.keys(source));
  assert.ok('parallel' in imported);
  // Node that cannot load an ES module by require() says so here; users then import() it.
  if ('require_module' in process.features) {
    const required = createRequire(import.meta.url)('parathos') as object;
    assert.deepEqual(Object.keys(required), Object.keys(imported));
  }
});

test('functions inside the package travel by reference, also those that no door hands out', async () => {
  const { decode, encode } = await import('parathos/closures');
  const inside = createRequire(import.meta.url)('../../dist/inside/reading.cjs') as Record<string, Record<string, unknown>>;
  const fn = inside['closures/compiler-traces']?.importForVite;
  assert.equal(typeof fn, 'function');
  assert.equal(await decode(encode(fn)), fn);
});

test('importing the package prints nothing, keeps nothing alive and loads no heavy dependency', () => {
  const code = `
    import { createRequire } from 'node:module';
    await import('parathos');
    const { cache } = createRequire(process.cwd() + '/x.js');
    const heavy = /node_modules.(cli-progress|threads|fast-glob|acorn)\\W|inside.(reading|seldom|working|piping)/;
    console.log(JSON.stringify({
      heavy: Object.keys(cache).filter((file) => heavy.test(file)),
      listeners: process.eventNames().map(String).filter((name) => /^SIG|Exception|Rejection/.test(name)),
    }));`;
  // What keeps the program alive would run into the time-out, which leaves no status.
  const options = { cwd: root, encoding: 'utf8', timeout: 60_000 } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], options);
  assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
  assert.deepEqual(JSON.parse(stdout), { heavy: [], listeners: [] });
});

test('a worker loads what reads functions only once it has something to read', async () => {
  const { parallel } = await import('parathos');
  class List { constructor(readonly wants: boolean) {} }
  const listLoaded = (wants: boolean): unknown => {
    const { cache } = createRequire(`${process.cwd()}/x.js`);
    const names = Object.keys(cache).filter((file) => /inside.\w+\.cjs$/u.test(file)).map((file) => file.replace(/.*[\\/]/u, ''));
    return wants ? { text: names.join(), list: new List(wants) } : names.join();
  };
  for (const thread of [true, false]) {
    const [plain] = await parallel(listLoaded, [false], { thread, pool: { workers: 1 } });
    assert.equal(plain, ['shared.cjs', 'working.cjs', ...(thread ? [] : ['piping.cjs'])].join());
    // The first of these results loads it, so the second one finds it.
    const results = await parallel(listLoaded, [true, true], { thread, pool: { workers: 1, chunk: 1 } });
    assert.match((results[1] as { text: string }).text, /reading\.cjs.*seldom\.cjs/u);
  }
});

test('what was loaded when it was first used is kept: a test runner lends its `require` only while tests run', () => {
  const code = `
    import { Module } from 'node:module';
    import { ProcessPool } from 'parathos';
    const pool = new ProcessPool({ workers: 1 });
    const call = () => pool.map((x) => new Map([[x, new Date(x)]]), [1, 2]);
    await call();
    const asked = [];
    const { _load } = Module;
    Module._load = (name, ...rest) => { asked.push(name); return _load(name, ...rest); };
    await call();
    await pool.close();
    await pool.join();
    console.log(JSON.stringify(asked));`;
  const options = { cwd: root, encoding: 'utf8', timeout: 60_000 } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], options);
  assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
  // The inspector is asked for by who encodes, which nobody does once the tests are over.
  assert.deepEqual((JSON.parse(stdout) as string[]).filter((name) => name !== 'node:inspector'), []);
});

test('what is loaded late belongs to what asked for it, also where a test runner has forgotten all modules meanwhile', () => {
  const code = `
    const { EncodeError, parallel } = require('./dist/inside/caller.cjs').index;
    for (const file of Object.keys(require.cache)) delete require.cache[file];
    const server = require('node:net').createServer();
    parallel(() => server.address(), [1]).catch((error) => console.log(error instanceof EncodeError));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', code], { cwd: root, encoding: 'utf8' });
  assert.deepEqual({ stdout, stderr }, { stdout: 'true\n', stderr: '' });
});

test('every npm command that the README and CONTRIBUTING name exists', () => {
  const text = ['README.md', 'CONTRIBUTING.md'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((name) => !(name in manifest.scripts)),
    [],
  );
  for (const name of ['start', 'test']) assert.ok(name in manifest.scripts);
});

function targetsOf(entry: string | Record<string, string>): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

function listPackedFiles(): string[] {
  // Without scripts: packing would build dist anew under the feet of tests that are importing it.
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const result = spawnNpm(args);
  assert.equal(result.status, 0, result.stderr);
  const [tarball] = JSON.parse(result.stdout) as { readonly files: readonly { readonly path: string }[] }[];
  return (tarball?.files ?? []).map(({ path }) => path);
}

function spawnNpm(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8' } as const;
  if (cli?.endsWith('.js') === true && existsSync(cli)) return spawnSync(process.execPath, [cli, ...args], options);
  // Windows starts npm.cmd only through a shell.
  return spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
}
