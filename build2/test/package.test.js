/** Holds what users install: the right files, entries that exist, and the same names through each way in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let packed = [];
before(() => {
    packed = listPackedFiles();
});
test('every entry of the package is packed', () => {
    const entries = [manifest.main, manifest.types, ...Object.values(manifest.exports).flatMap(targetsOf)];
    assert.deepEqual(entries.map((entry) => entry.replace('./', '')).filter((entry) => !packed.includes(entry)), []);
});
test('a file for everything that is started by URL is packed', () => {
    for (const entry of ['dist/worker/process.cjs', 'dist/worker/thread.cjs'])
        assert.ok(packed.includes(entry), entry);
});
test('licence, changes and documentation are packed', () => {
    for (const file of ['LICENSE', 'CHANGELOG.md', 'README.md', 'docs/architecture.md']) {
        assert.ok(packed.includes(file), file);
    }
});
test('nothing else is packed: no sources, tests or leftovers of a build', () => {
    const allowed = /^(dist\/.+\.(c?js|d\.ts)|docs\/.+|package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
    assert.deepEqual(packed.filter((file) => !allowed.test(file)), []);
});
test('import and require lead to the same names as the sources', async () => {
    const source = (await import(new URL('../src/index.js', import.meta.url).href));
    const imported = await import('parathos');
    assert.deepEqual(Object.keys(imported), Object.keys(source));
    assert.ok('parallel' in imported);
    // Node that cannot load an ES module by require() says so here; users then import() it.
    if ('require_module' in process.features) {
        const required = createRequire(import.meta.url)('parathos');
        assert.deepEqual(Object.keys(required), Object.keys(imported));
    }
});
test('functions inside the package travel by reference, also those that no door hands out', async () => {
    const { decode, encode } = await import('parathos/closures');
    const inside = createRequire(import.meta.url)('../../dist/inside/shared.cjs');
    const fn = inside['closures/compiler-traces']?.importForVite;
    assert.equal(typeof fn, 'function');
    assert.equal(await decode(encode(fn)), fn);
});
test('importing the package prints nothing, keeps nothing alive and loads no heavy dependency', () => {
    const code = `
    import { createRequire } from 'node:module';
    await import('parathos');
    const { cache } = createRequire(process.cwd() + '/x.js');
    const heavy = /node_modules.(cli-progress|threads|fast-glob)\\W/;
    console.log(JSON.stringify({
      heavy: Object.keys(cache).filter((file) => heavy.test(file)),
      listeners: process.eventNames().map(String).filter((name) => /^SIG|Exception|Rejection/.test(name)),
    }));`;
    // What keeps the program alive would run into the time-out, which leaves no status.
    const options = { cwd: root, encoding: 'utf8', timeout: 60_000 };
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], options);
    assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    assert.deepEqual(JSON.parse(stdout), { heavy: [], listeners: [] });
});
test('every npm command that the README and CONTRIBUTING name exists', () => {
    const text = ['README.md', 'CONTRIBUTING.md'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter((name) => !(name in manifest.scripts)), []);
    for (const name of ['start', 'test'])
        assert.ok(name in manifest.scripts);
});
function targetsOf(entry) {
    return typeof entry === 'string' ? [entry] : Object.values(entry);
}
function listPackedFiles() {
    // Without scripts: packing would build dist anew under the feet of tests that are importing it.
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const result = spawnNpm(args);
    assert.equal(result.status, 0, result.stderr);
    const [tarball] = JSON.parse(result.stdout);
    return (tarball?.files ?? []).map(({ path }) => path);
}
function spawnNpm(args) {
    const cli = process.env.npm_execpath;
    const options = { cwd: root, encoding: 'utf8' };
    if (cli?.endsWith('.js') === true && existsSync(cli))
        return spawnSync(process.execPath, [cli, ...args], options);
    // Windows starts npm.cmd only through a shell.
    return spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
}
//# sourceMappingURL=package.test.js.map