/** The code that V8 made of the package's files is kept for later programs, and only used where it surely is of these files. */
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders: string[] = [];
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

const isSupported = Number(process.versions.node.split('.')[0]) > 20 || Number(process.versions.node.split('.')[1]) >= 12;
const options = isSupported ? {} : { skip: 'This version of Node gives no way to import() in code that was kept.' };

/** Says of each of our files whether there was code for it, and whether V8 took it. */
const spy = `
  const vm = require('node:vm');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      const name = /(?:inside.|acorn.dist.)(\\w+)\\.c?js$/u.exec(options?.filename ?? '')?.[1];
      if (name === undefined) return;
      const how = options.cachedData === undefined ? 'made' : this.cachedDataRejected ? 'refused' : 'kept';
      const { isMainThread } = require('node:worker_threads');
      const where = /process\\.cjs$/u.test(process.argv[1]) ? 'process' : isMainThread ? 'caller' : 'thread';
      require('node:fs').writeSync(2, where + ': ' + name + ' ' + how + '\\n');
    }
  };`;

// The workers have ended, and kept what they keep, when the program has.
const program = `
  import { ProcessPool, ThreadPool } from 'parathos';
  const factor = 3;
  const pools = [new ProcessPool({ workers: 1 }), new ThreadPool({ workers: 1 })];
  const results = [];
  for (const pool of pools) results.push(...await pool.map((x) => x * factor, [1, 2, 3]));
  for (const pool of pools) {
    pool.close();
    await pool.join();
  }
  console.log(results.join());`;

interface Project { readonly folder: string; readonly packages: string; readonly cache: string; readonly inside: string }

/** A project with the package in it, as it is installed. */
function install(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-kept-'));
  folders.push(folder);
  const packages = join(folder, 'node_modules');
  const target = join(packages, 'parathos');
  for (const name of ['dist', 'package.json']) cpSync(join(root, name), join(target, name), { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'main.mjs'), program);
  writeFileSync(join(folder, 'spy.cjs'), spy);
  return { folder, packages, cache: join(packages, '.cache', 'parathos'), inside: join(target, 'dist', 'inside') };
}

function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_V8_COVERAGE: _coverage, NODE_COMPILE_CACHE: _cache, ...rest } = process.env;
  return { ...rest, ...env };
}

/** Runs the program, which has to do what it always does, and gives what became of each file. */
function run({ folder }: Project, flags: readonly string[] = [], env: Record<string, string> = {}): string[] {
  const args = [...flags, '--require', './spy.cjs', 'main.mjs'];
  const { status, stdout, stderr }: SpawnSyncReturns<string> =
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: environment(env), timeout: 60_000 });
  assert.deepEqual({ status, stdout }, { status: 0, stdout: '3,6,9,3,6,9\n' }, stderr);
  // What is loaded late is not loaded by each.
  return stderr.trim().split('\n').filter((line) => line !== '' && !/: (?:seldom|sometimes) /u.test(line)).sort();
}

/** The files with code, in all places; without flags of their own, all programs keep it in one. */
function listKept({ cache }: Project): string[] {
  const places = existsSync(cache) ? readdirSync(cache) : [];
  return places.flatMap((place) => readdirSync(join(cache, place)).map((name) => join(cache, place, name))).sort();
}
const namesOf = (files: readonly string[]): string[] => files.map((file) => basename(file));

const ofCaller = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('caller: '));
const sayCaller = (how: string): string[] => ['caller', 'piping', 'reading', 'shared'].map((name) => `caller: ${name} ${how}`);
/** Workers may find what other workers have just kept. */
const sayAll = (how: string): string[] => [
  ...sayCaller(how),
  ...['piping', 'shared', 'working'].map((name) => `process: ${name} ${how}`),
  ...['shared', 'working'].map((name) => `thread: ${name} ${how}`),
];

/** A project whose code has been kept by a first program, the threads' too. */
function installUsed(): Project {
  const project = install();
  run(project);
  assert.ok(isSupported && namesOf(listKept(project)).includes('caller.bin'));
  return project;
}

test('the second program takes what the first has kept, in the caller, its threads and its processes', options, () => {
  const project = install();
  assert.deepEqual(ofCaller(run(project)), sayCaller('made'));
  const files = ['caller', 'piping', 'reading', 'shared', 'working'].map((name) => `${name}.bin`);
  assert.deepEqual(files.filter((name) => !namesOf(listKept(project)).includes(name)), []);
  const times = listKept(project).map((file) => statSync(file).mtimeMs);
  assert.deepEqual(run(project), sayAll('kept'));
  assert.deepEqual(listKept(project).map((file) => statSync(file).mtimeMs), times, 'it was written again');
});

const damages: Record<string, (file: string) => void> = {
  'cut off': (file) => { truncateSync(file, statSync(file).size - 5000); },
  'empty': (file) => { truncateSync(file, 0); },
  'with a page of zeros': (file) => { writeFileSync(file, readFileSync(file).fill(0, 4096, 8192)); },
  'with a few other bytes': (file) => { writeFileSync(file, readFileSync(file).fill('x', 1200, 1210)); },
  'with other bytes': (file) => { writeFileSync(file, readFileSync(file).fill('x', 256)); },
  'of another Node': (file) => { writeFileSync(file, readFileSync(file).fill('9', 0, 20)); },
};
for (const [what, damage] of Object.entries(damages)) {
  test(`code that is ${what} is made anew and kept instead`, options, () => {
    const project = installUsed();
    for (const file of listKept(project)) damage(file);
    assert.deepEqual(ofCaller(run(project)), sayCaller('made'));
    assert.deepEqual(run(project), sayAll('kept'));
  });
}

test('a file that was edited where it lies is what runs', options, () => {
  const project = installUsed();
  const file = join(project.inside, 'shared.cjs');
  const text = readFileSync(file, 'utf8');
  const { size } = statSync(file);
  // As long as before, so that V8 alone would not see it.
  writeFileSync(file, text.replace('const ours = exports;', 'const ours=(exports);'));
  assert.equal(statSync(file).size, size);
  assert.ok(run(project).includes('caller: shared made'));
  assert.deepEqual(run(project), sayAll('kept'));
});

test('a file of another version is what runs, also where its length and time are the same', options, () => {
  const project = installUsed();
  const file = join(project.inside, 'caller.cjs');
  const text = readFileSync(file, 'utf8');
  const { atime, mtime } = statSync(file);
  const [first = ''] = text.split('\n');
  assert.match(first, /^'use strict'; \/\/ [0-9a-f]{32}$/u);
  writeFileSync(file, text.replace(first, `'use strict'; // ${'0'.repeat(32)}`));
  utimesSync(file, atime, mtime);
  assert.deepEqual(run(project).filter((line) => line.startsWith('caller: caller')), ['caller: caller made']);
});

test('the parser is kept as well, by its version', options, () => {
  const project = install();
  cpSync(join(root, 'node_modules', 'acorn'), join(project.packages, 'acorn'), { recursive: true, preserveTimestamps: true });
  writeFileSync(join(project.folder, 'main.mjs'), program.replace('factor = 3', 'factor = { by: 3 }').replace('x * factor', 'x * factor.by'));
  const ofParser = (): string[] => run(project).filter((line) => line.includes('acorn'));
  assert.deepEqual([ofParser(), ofParser()], [['caller: acorn made'], ['caller: acorn kept']]);
  const manifest = join(project.packages, 'acorn', 'package.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/u, '"version": "0.0.0"'));
  assert.deepEqual(ofParser(), ['caller: acorn made']);
});

test('what others may write is not run', { ...options, ...(process.platform === 'win32' ? { skip: 'Windows has no such modes.' } : {}) }, () => {
  const project = installUsed();
  for (const file of listKept(project)) chmodSync(file, 0o666);
  const countOpen = (): number => listKept(project).filter((file) => (statSync(file).mode & 0o022) !== 0).length;
  const all = countOpen();
  for (let round = 0; round < 2; round++) assert.deepEqual(run(project), sayAll('made'));
  assert.equal(countOpen(), all, 'on a file system without modes, it would be written by each program');
  for (const file of listKept(project)) utimesSync(file, new Date(0), new Date(0));
  assert.deepEqual(ofCaller(run(project)), sayCaller('made'));
  assert.deepEqual(run(project), sayAll('kept'));
});

test('a program of somebody else keeps nothing there: who owns the folder could not remove it', {
  ...options, ...(process.getuid?.() === 0 ? {} : { skip: 'Only root can give a folder away.' }),
}, () => {
  const project = install();
  chownSync(project.packages, 1234, 1234);
  run(project);
  assert.equal(existsSync(join(project.packages, '.cache')), false);
});

test('a loader that brings the source of CommonJS files starts workers all the same', () => {
  const project = install();
  const hooks = `export async function load(url, context, next) {
    const found = await next(url, context);
    if (found.format !== 'commonjs' || found.source != null) return found;
    const { readFileSync } = await import('node:fs');
    return { ...found, source: readFileSync(new URL(url)) };
  }`;
  writeFileSync(join(project.folder, 'hooks.mjs'), hooks);
  writeFileSync(join(project.folder, 'register.mjs'), "import { register } from 'node:module';\nregister('./hooks.mjs', import.meta.url);\n");
  for (let round = 0; round < 2; round++) run(project, ['--import', './register.mjs']);
});

test('where nothing can be kept all works as well', options, () => {
  const project = install();
  mkdirSync(project.packages, { recursive: true });
  writeFileSync(join(project.packages, '.cache'), 'a file, not a folder');
  run(project);
  assert.deepEqual(run(project), sayAll('made'));
});

for (const env of [{ PARATHOS_CODE_CACHE: 'off' }, { NODE_DISABLE_COMPILE_CACHE: '1' }, { NODE_V8_COVERAGE: join(tmpdir(), 'parathos-coverage') }]) {
  test(`with ${Object.keys(env).join()} Node loads all by itself, and nothing is kept`, () => {
    const project = install();
    assert.deepEqual(run(project, [], env as unknown as Record<string, string>), []);
    assert.deepEqual(listKept(project), []);
    rmSync(join(tmpdir(), 'parathos-coverage'), { recursive: true, force: true });
  });
}

test('programs with flags of their own keep their code apart', options, () => {
  const project = installUsed();
  const flags = ['--no-opt'];
  assert.deepEqual(ofCaller(run(project, flags)), sayCaller('made'));
  assert.equal(readdirSync(project.cache).length, 2);
  for (const each of [[], flags]) assert.deepEqual(run(project, each), sayAll('kept'));
});

test('code that V8 refuses stays for those it was made for, and is replaced an hour later', options, () => {
  const project = installUsed();
  const flags = ['--no-opt'];
  const [first = ''] = readdirSync(project.cache);
  run(project, flags);
  const other = readdirSync(project.cache).find((name) => name !== first) ?? '';
  cpSync(join(project.cache, first), join(project.cache, other), { recursive: true });
  for (let round = 0; round < 2; round++) assert.deepEqual(run(project, flags), sayAll('refused'));
  for (const file of listKept(project)) utimesSync(file, new Date(0), new Date(0));
  run(project, flags);
  assert.deepEqual(run(project, flags), sayAll('kept'));
});

test('programs that start at once do not disturb each other, and leave nothing half done', options, async () => {
  const project = install();
  const programs = Array.from({ length: 6 }, () => spawn(process.execPath, ['--require', './spy.cjs', 'main.mjs'], {
    cwd: project.folder, env: environment(), stdio: ['ignore', 'pipe', 'ignore'],
  }));
  const printed = await Promise.all(programs.map(async (child) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => { text += piece; });
    const [code] = await once(child, 'close') as [number | null];
    return `${text.trim()} ${code ?? 'killed'}`;
  }));
  assert.deepEqual(printed, Array(6).fill('3,6,9,3,6,9 0'));
  assert.deepEqual(listKept(project).filter((file) => !file.endsWith('.bin')), []);
  assert.deepEqual(run(project), sayAll('kept'));
});
