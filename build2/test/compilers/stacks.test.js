/** Tests that stacks and messages show what the user wrote, whatever stands between that and what Node runs. */
import assert from 'node:assert/strict';
import { sep } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { makeProject, readFixture, runIn } from './support/project.js';
import { bundle, translate } from './support/tools.js';
const { ESNext, CommonJS } = ts.ModuleKind;
const { ES2022 } = ts.ScriptTarget;
// `require` of an ES module came with Node 20.19 and 22.12.
const whereRequired = process.features.require_module ? {} : { skip: 'this Node does not `require` ES modules' };
const written = { 'stacks.ts': readFixture('stacks.ts'), 'stacks-local.ts': readFixture('stacks-local.ts') };
describe('tsx', () => {
    for (const type of ['module', 'commonjs']) {
        test(type, type === 'commonjs' ? whereRequired : {}, async () => {
            const folder = makeProject(`stacks-tsx-${type}`, type, written);
            checkOriginal(await run(folder, ['--import', 'tsx', 'stacks.ts']));
        });
    }
});
describe('tsc --sourceMap and node --enable-source-maps', () => {
    for (const [type, module] of [['module', ESNext], ['commonjs', CommonJS]]) {
        for (const maps of [{ sourceMap: true }, { inlineSourceMap: true }, { inlineSourceMap: true, inlineSources: true }]) {
            test(`${type}, ${Object.keys(maps).join(' and ')}`, type === 'commonjs' ? whereRequired : {}, async () => {
                const files = compile({ module, target: ES2022, ...maps });
                const folder = makeProject(`stacks-tsc-${type}-${Object.keys(maps).join('-')}`, type, files);
                checkOriginal(await run(folder, ['--enable-source-maps', 'out/stacks.js']));
            });
        }
    }
    test('switched on by the program itself', async () => {
        const files = compile({ module: ESNext, target: ES2022, sourceMap: true });
        const start = "process.setSourceMapsEnabled(true);\nawait import('./out/stacks.js');\n";
        const folder = makeProject('stacks-tsc-switched', 'module', { ...files, 'start.js': start });
        checkOriginal(await run(folder, ['start.js']));
    });
    test('switched on by NODE_OPTIONS', async () => {
        const folder = makeProject('stacks-tsc-options', 'module', compile({ module: ESNext, target: ES2022, sourceMap: true }));
        checkOriginal(await run(folder, ['out/stacks.js'], { NODE_OPTIONS: '--enable-source-maps' }));
    });
});
describe('without source maps', () => {
    for (const [type, module] of [['module', ESNext], ['commonjs', CommonJS]]) {
        test(`stacks show the compiled lines, messages the written ones: ${type}`, type === 'commonjs' ? whereRequired : {}, async () => {
            const files = compile({ module, target: ES2022, sourceMap: true });
            const folder = makeProject(`stacks-off-${type}`, type, files);
            checkWords(checkStacks(await run(folder, ['out/stacks.js']), files['out/stacks.js']));
        });
    }
    const strips = process.features.typescript ? {} : { skip: 'this Node does not strip types' };
    test('Node strips types itself', strips, async () => {
        const files = Object.fromEntries(Object.entries(written).map(([name, text]) => [name, text.replaceAll('local.js', 'local.ts')]));
        checkOriginal(await run(makeProject('stacks-strip', 'module', files), ['stacks.ts']));
    });
});
describe('a bundle with a map', () => {
    for (const [format, type] of [['esm', 'module'], ['cjs', 'commonjs']]) {
        for (const options of [{ sourcemap: 'linked' }, { sourcemap: 'inline', minify: true }, { sourcemap: 'linked', minify: true, sourcesContent: false }]) {
            test(`${format}, ${Object.entries(options).flat().join(' ')}`, format === 'cjs' ? whereRequired : {}, async () => {
                const folder = makeProject(`stacks-bundle-${format}-${Object.values(options).join('-')}`, type, written);
                await bundle(folder, { format, packages: 'external', ...options }, 'stacks.ts');
                checkOriginal(await run(folder, ['--enable-source-maps', 'out/main.js']));
            });
        }
    }
});
async function run(folder, args, env = {}) {
    return runIn(folder, args, { NODE_NO_WARNINGS: '1', ...env });
}
/** Fails unless stacks and messages show what was written. */
function checkOriginal(ended) {
    const outcome = checkStacks(ended, written['stacks.ts']);
    for (const [name, { inPlace }] of Object.entries(outcome.process)) {
        const thrown = new RegExp(`new \\w*Error\\(['\`]${name === 'cause' ? 'outer' : name}['\`]`, 'u');
        assert.match(inPlace[0] ?? '', new RegExp(`${sayPlace(thrown)}\\)?$`, 'mu'), `${name} in place`);
    }
    checkWords(outcome);
}
/** Fails unless stacks show the same places in workers and in the caller as they do where all runs in place. */
function checkStacks({ stdout, stderr, code }, main) {
    assert.deepEqual([stderr, code], ['', 0]);
    const outcome = JSON.parse(stdout);
    // What calls the cases stands below them.
    const callsFrom = lineOf(main, /const stacksOf/u);
    for (const kind of ['process', 'thread']) {
        for (const [name, { inPlace, inWorker, inCaller }] of Object.entries(outcome[kind])) {
            const expected = placesOf(inPlace, callsFrom);
            assert.ok(expected[0].length > 0, `${kind}, ${name}, in place:\n${String(inPlace[0])}`);
            assert.deepEqual(placesOf(inWorker, callsFrom), expected, `${kind}, ${name}, in the worker:\n${String(inWorker[0])}`);
            assert.deepEqual(placesOf(inCaller, callsFrom), expected, `${kind}, ${name}, in the caller:\n${String(inCaller[0])}`);
            const call = new RegExp(`stacks\\.\\w+:${String(lineOf(main, /\(runCase, names/u))}:`, 'u');
            assert.match(inCaller[0] ?? '', call, `${kind}, ${name}, the call`);
        }
    }
    return outcome;
}
/** Messages show what was written wherever a map is at hand. */
function checkWords({ refusal, warnings }) {
    const [, , place, ...lines] = refusal.split('\n');
    assert.ok(place?.endsWith(`${sep}${sayPlace(/cache\.get\(key\)/u)}`), refusal);
    assert.deepEqual(lines.slice(0, 3).map((line) => line.replace(/^.*\d+ \|/u, '').trim()), ['const key: object = x;', '', 'return cache.get(key);']);
    assert.equal(lines[3]?.indexOf('^'), lines[2]?.indexOf('cache'));
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.ok(warnings[0]?.includes(`${sep}${sayPlace(/count \+= x/u)})`), warnings[0]);
}
/** The places in the user's files that each of the stacks shows, above those that called fn. */
function placesOf(stacks, callsFrom) {
    return stacks.map((stack) => [...(stack ?? '').matchAll(/(stacks(-local)?\.[cm]?[jt]s):(\d+):(\d+)\)?$/gmu)]
        .filter(([, , isLocal, line]) => isLocal !== undefined || Number(line) < callsFrom)
        .map(([, file, , line, column]) => `${String(file)}:${String(line)}:${String(column)}`));
}
/** Where in the fixture this stands. */
function sayPlace(what) {
    for (const [file, text] of Object.entries(written)) {
        const line = lineOf(text, what);
        if (line > 0)
            return `${file}:${String(line)}:${String(text.split('\n')[line - 1].search(what) + 1)}`;
    }
    throw new Error(`no ${what.source} in the fixture`);
}
function lineOf(text, what) {
    return text.split('\n').findIndex((line) => what.test(line)) + 1;
}
/** Compiles `src` into `out`, as `tsc` does. */
function compile(options) {
    return Object.fromEntries(Object.entries(written).flatMap(([name, text]) => {
        const { outputText, sourceMapText } = translate(name, text, { ...options, sourceRoot: '../src' });
        const map = sourceMapText === undefined ? [] : [[`out/${name.replace('.ts', '.js.map')}`, sourceMapText]];
        return [[`src/${name}`, text], [`out/${name.replace('.ts', '.js')}`, outputText], ...map];
    }));
}
//# sourceMappingURL=stacks.test.js.map