/** Lists of files, from folders made for the purpose. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { files } from '../../src/inputs/files.js';
import { toPattern } from '../../src/inputs/list-files.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'parathos-files-')));
for (const name of [
  'b.txt',
  'a.txt',
  'B.txt',
  'ä.txt',
  'a10.txt',
  'a9.txt',
  'c.md',
  '.hidden.txt',
  'deep/er/z.txt',
  'deep/y.txt',
  'report (1).txt',
]) {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  // On systems that do not tell B.txt from b.txt the second one replaces the first.
  writeFileSync(join(cwd, name), name);
}
after(() => rmSync(cwd, { recursive: true, force: true }));
const tellsCase = process.platform === 'linux';

test('lists what matches, in the order of code units', { skip: !tellsCase }, async () => {
  assert.deepEqual(await files('*.txt', { cwd }), [
    'B.txt',
    'a.txt',
    'a10.txt',
    'a9.txt',
    'b.txt',
    'report (1).txt',
    'ä.txt',
  ]);
});

test('lists each file once, whatever patterns name it', async () => {
  assert.deepEqual(await files(['a*.txt', 'a.txt', '{a,a9}.txt', '!a10.txt'], { cwd }), ['a.txt', 'a9.txt']);
});

test('looks into folders, with forward slashes', async () => {
  assert.deepEqual(await files('deep/**', { cwd }), ['deep/er/z.txt', 'deep/y.txt']);
});

test('follows its options', async () => {
  assert.deepEqual(await files('*.{md,txt}', { cwd, ignore: '*.txt' }), ['c.md']);
  assert.deepEqual(await files('**', { cwd, ignore: ['*.txt', '**/er/**'] }), ['c.md', 'deep/y.txt']);
  assert.deepEqual(await files('*hidden*', { cwd, dot: true }), ['.hidden.txt']);
  assert.deepEqual(await files('*hidden*', { cwd }), []);
  assert.deepEqual(await files('**', { cwd, onlyDirectories: true }), ['deep', 'deep/er']);
  assert.deepEqual(await files('C.MD', { cwd, caseSensitive: false }), ['c.md']);
  const absolute = await files('c.md', { cwd, absolute: true });
  assert.deepEqual(absolute, [join(cwd, 'c.md').replaceAll('\\', '/')]);
  assert.deepEqual(await files('c.md', { cwd: pathToFileURL(cwd), dot: undefined }), ['c.md']);
});

test('follows symbolic links to folders unless told not to', { skip: process.platform === 'win32' }, async () => {
  symlinkSync(join(cwd, 'deep'), join(cwd, 'link'));
  assert.deepEqual(await files('link/**', { cwd }), ['link/er/z.txt', 'link/y.txt']);
  assert.deepEqual(await files('*/y.txt', { cwd, followSymlinks: false }), ['deep/y.txt']);
  rmSync(join(cwd, 'link'));
});

test('gives [] where nothing matches or nothing is asked for', async () => {
  assert.deepEqual(await files('*.none', { cwd }), []);
  assert.deepEqual(await files('nowhere/**', { cwd }), []);
  assert.deepEqual(await files([], { cwd }), []);
});

test('finds names with special characters once they are escaped', async () => {
  assert.deepEqual(await files('report \\(1\\).txt', { cwd }), ['report (1).txt']);
});

test('looks in the working directory by default', async () => {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    assert.deepEqual(await files('c.md'), ['c.md']);
    assert.deepEqual(await files('*.md', { cwd: 'deep' }), []);
  } finally {
    process.chdir(before);
  }
});

test('tells that the folder to look in is missing, or none', async () => {
  const missing = join(cwd, 'missing');
  await assert.rejects(files('*', { cwd: missing }), (error: NodeJS.ErrnoException) => {
    assert.equal(error.code, 'ENOENT');
    assert.equal(error.path, missing);
    assert.match(error.message, /does not exist/);
    assert.ok(error.message.includes(missing));
    return error.cause instanceof Error;
  });
  await assert.rejects(files('*', { cwd: join(cwd, 'c.md') }), { code: 'ENOTDIR', message: /is not a folder/ });
});

const wrong: [args: unknown[], message: RegExp][] = [
  [[], /patterns to be a string or an array of strings, got undefined/],
  [[3], /patterns .*got 3/],
  [[['a', 3]], /patterns .*got \[ 'a', 3 \]/],
  [[''], /patterns not to be empty.*'\*\*'/],
  [['*', null], /options to be an object, got null/],
  [['*', 'folder'], /options to be an object, got 'folder'/],
  [['*', { cdw: '.' }], /`cdw` in the options of files\(\)\. Did you mean `cwd`\?/],
  [['*', { cwd: 3 }], /cwd to be a path or a file URL, got 3/],
  [['*', { cwd: '' }], /cwd not to be empty/],
  [['*', { dot: 'yes' }], /dot to be a boolean, got 'yes'/],
  [['*', { ignore: 3 }], /ignore to be a string or an array of strings, got 3/],
];
for (const [args, message] of wrong) {
  test(`rejects files(${JSON.stringify(args).slice(1, -1)}) with a TypeError`, async () => {
    await assert.rejects(
      (files as (...given: unknown[]) => Promise<string[]>)(...args),
      (error: unknown) => error instanceof TypeError && message.test(error.message),
    );
  });
}

test("takes Windows' separator for one, there alone, and leaves what escapes a bracket", () => {
  assert.equal(toPattern('texts\\**\\*.txt', 'win32'), 'texts/**/*.txt');
  assert.equal(toPattern('C:\\data\\{a,b}.txt', 'win32'), 'C:/data\\{a,b}.txt');
  assert.equal(toPattern('texts/report\\(1\\).txt', 'win32'), 'texts/report\\(1\\).txt');
  assert.equal(toPattern('texts\\*.txt', 'linux'), 'texts\\*.txt');
});
