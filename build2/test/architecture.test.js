/** Holds the shape of the house: rooms import one way only, files stay small and say what they own, dependencies are declared. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
/** A room may import itself and the rooms to its left. Imports of types count as well. */
const rooms = [
    'base',
    'errors',
    'wire',
    'closures',
    'inputs',
    'progress',
    'worker',
    'pools',
    'dispatch',
    'entry',
    'index',
];
const maxLines = 250;
const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = readSources('src');
const all = [...sources, ...['test', 'examples', 'scripts'].flatMap(readSources)];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
test('every file of src is in a room', () => {
    assert.ok(sources.length > 20, `only ${sources.length} files found`);
    assert.deepEqual(sources.map(roomOf).filter((room) => !isRoom(room)), []);
});
test('rooms import only themselves and the rooms to their left', () => {
    assert.deepEqual(sources.flatMap(findWrongDirections), []);
});
test('the check of directions sees imports of every form', () => {
    const forms = [
        "import { x } from '../pools/x.js';",
        "import type { X } from '../pools/x.js';",
        "export * from '../pools/x.js';",
        "const x = await import('../pools/x.js');",
        "type X = import('../pools/x.js').X;",
        "const x = createRequire(import.meta.url)('../pools/x.js');",
    ];
    for (const text of forms) {
        assert.deepEqual(findWrongDirections(toSource('src/wire/y.ts', text)), ['src/wire/y.ts imports ../pools/x.js'], text);
    }
    assert.deepEqual(findWrongDirections(toSource('src/pools/y.ts', "import { x } from '../wire/x.js';")), []);
});
test('no file imports itself through others', () => {
    assert.deepEqual(findCycle(sources), undefined);
    const loop = [toSource('src/base/a.ts', "import './b.js';"), toSource('src/base/b.ts', "import './a.js';")];
    assert.deepEqual(findCycle(loop), ['src/base/a.ts', 'src/base/b.ts', 'src/base/a.ts']);
});
test('every relative import and every file started by URL exists', () => {
    let startedFiles = 0;
    const missing = sources.flatMap(({ path, text, specifiers }) => {
        const started = [...text.matchAll(/workerEntry\('(\w+)'\)/g)].map((match) => `worker/${match[1] ?? ''}.js`);
        startedFiles += started.length;
        return [
            ...specifiers.filter((specifier) => specifier.startsWith('.') && !existsSync(join(root, targetOf(path, specifier)))),
            ...started.filter((file) => !existsSync(join(root, targetOf('src/index.ts', `./${file}`)))),
        ].map((specifier) => `${path} → ${specifier}`);
    });
    assert.deepEqual(missing, []);
    assert.ok(startedFiles >= 2, `${startedFiles} files started by URL were found`);
});
test(`no file has more than ${maxLines} lines`, () => {
    const counts = all.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    assert.deepEqual(counts.filter(({ lines }) => lines > maxLines), []);
});
test('every file opens with a sentence that says what it owns', () => {
    assert.deepEqual(all.filter(({ text }) => !opensWithSentence(text)).map(({ path }) => path), []);
    assert.equal(opensWithSentence("import x from 'x';\n/** Too late. */"), false);
});
test('the inspector is imported in one place', () => {
    const users = sources.filter(({ text }) => /['"](node:)?inspector(\/promises)?['"]/.test(text));
    assert.deepEqual(users.map(({ path }) => path), ['src/closures/inspector.ts']);
});
test('built-in modules are imported with node: before their name', () => {
    const bare = all.flatMap(({ path, specifiers }) => specifiers.filter((name) => isBuiltin(name) && !name.startsWith('node:')).map((name) => `${path} → ${name}`));
    assert.deepEqual(bare, []);
});
test('only declared packages are imported, and in src only what users install with us', () => {
    const shipped = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
    const known = new Set([...shipped, ...Object.keys(manifest.devDependencies), manifest.name]);
    const undeclared = all.flatMap(({ path, specifiers }) => {
        const allowed = path.startsWith('src/') ? shipped : known;
        return specifiers.filter(isPackage).map(packageOf).filter((name) => !allowed.has(name)).map((name) => `${path} → ${name}`);
    });
    assert.deepEqual(undeclared, []);
});
test('every package that users install with us is used', () => {
    const used = new Set(sources.flatMap(({ specifiers }) => specifiers.filter(isPackage).map(packageOf)));
    assert.deepEqual(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).sort(), [...used].sort());
});
test('nothing is left to do without an issue', () => {
    const mark = /\b(TO{1}DO|FIX{1}ME|X{3})\b/;
    assert.deepEqual(all.filter(({ text }) => mark.test(text)).map(({ path }) => path), []);
});
function readSources(folder) {
    const base = join(root, folder);
    if (!existsSync(base))
        return [];
    return readdirSync(base, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name).split(sep).join('/'))
        .filter((path) => /\.m?[jt]s$/.test(path) && !path.includes('/fixtures/') && !path.startsWith('test/types/'))
        .sort()
        .map((path) => toSource(path, readFileSync(join(root, path), 'utf8')));
}
function toSource(path, text) {
    const { importedFiles } = ts.preProcessFile(text, true, true);
    // A module that is loaded late and at once, without a promise.
    const required = [...text.matchAll(/createRequire\((?:import\.meta\.url|ourFolder)\)\('([^']+)'\)/g)].map((match) => match[1] ?? '');
    return { path, text, specifiers: [...importedFiles.map(({ fileName }) => fileName), ...required] };
}
function roomOf({ path }) {
    const [, room = '', ...rest] = path.split('/');
    return rest.length === 0 ? room.replace(/\.ts$/, '') : room;
}
function isRoom(name) {
    return rooms.includes(name);
}
function placeOf(path) {
    return rooms.indexOf(roomOf({ path }));
}
function findWrongDirections({ path, specifiers }) {
    return specifiers
        .filter((specifier) => specifier.startsWith('.') && placeOf(targetOf(path, specifier)) > placeOf(path))
        .map((specifier) => `${path} imports ${specifier}`);
}
function targetOf(importer, specifier) {
    const target = relative(root, resolve(root, dirname(importer), specifier));
    return target.split(sep).join('/').replace(/\.js$/, '.ts');
}
/** The first circle of imports, from a file back to itself. */
function findCycle(files) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const finished = new Set();
    for (const { path } of files) {
        const cycle = walk(path, []);
        if (cycle !== undefined)
            return cycle;
    }
    return undefined;
    function walk(path, trail) {
        if (trail.includes(path))
            return [...trail.slice(trail.indexOf(path)), path];
        if (finished.has(path))
            return undefined;
        for (const specifier of byPath.get(path)?.specifiers ?? []) {
            const cycle = specifier.startsWith('.') ? walk(targetOf(path, specifier), [...trail, path]) : undefined;
            if (cycle !== undefined)
                return cycle;
        }
        finished.add(path);
        return undefined;
    }
}
function opensWithSentence(text) {
    const comment = /^(?:#!.*\n)?(\/\*[^]*?\*\/|(?:\/\/.*\n)+)/.exec(text)?.[1];
    return comment !== undefined && /\w.*[.!?]/s.test(comment);
}
function isPackage(specifier) {
    return !specifier.startsWith('.') && !specifier.startsWith('/') && !isBuiltin(specifier) && !/^[\w-]+:/.test(specifier);
}
function packageOf(specifier) {
    return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
//# sourceMappingURL=architecture.test.js.map