/** Runs one program of a user as every compiler leaves it, and compares its workers with the plain loop. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { checkProgram, ofCommonJs, withoutPrivates } from './support/outcome.js';
import { makeProject, readFixture, runIn, typescriptFiles } from './support/project.js';
import { bundle, compile, instrument, readBundle } from './support/tools.js';
const { ESNext, CommonJS } = ts.ModuleKind;
const { ES2017, ES2022, ESNext: latest } = ts.ScriptTarget;
// `require` of an ES module came with Node 20.19 and 22.12.
const whereRequired = process.features.require_module ? {} : { skip: 'this Node does not `require` ES modules' };
describe('JavaScript', () => {
    test('ES modules', async () => {
        const folder = makeProject('esm', 'module', compile({ module: ESNext, target: latest }));
        checkProgram(await runIn(folder, ['main.js']));
    });
    test('CommonJS with import()', async () => {
        const folder = makeProject('commonjs-import', 'commonjs', { 'main.js': readFixture('main.cjs'), 'local.js': readFixture('local.cjs') });
        checkProgram(await runIn(folder, ['main.js']), ofCommonJs);
    });
    test('CommonJS with require', whereRequired, async () => {
        const main = readFixture('main.cjs').replace("await import('parathos')", "require('parathos')");
        const folder = makeProject('commonjs-require', 'commonjs', { 'main.js': main, 'local.js': readFixture('local.cjs') });
        checkProgram(await runIn(folder, ['main.js']), ofCommonJs);
    });
});
describe('the TypeScript compiler', () => {
    test('CommonJS, target ES2022', whereRequired, async () => {
        const folder = makeProject('tsc-es2022', 'commonjs', compile({ module: CommonJS, target: ES2022 }));
        checkProgram(await runIn(folder, ['main.js']));
    });
    test('CommonJS with its helpers, target ES2017', whereRequired, async () => {
        const folder = makeProject('tsc-es2017', 'commonjs', compile({ module: CommonJS, target: ES2017 }, removePrivates));
        assert.match(readFileSync(join(folder, 'main.js'), 'utf8'), /__rest.*__asyncValues/su);
        checkProgram(await runIn(folder, ['main.js']), withoutPrivates);
    });
    test('#private members compiled to WeakMaps are refused with the remedy', whereRequired, async () => {
        const folder = makeProject('tsc-es2017-privates', 'commonjs', compile({ module: CommonJS, target: ES2017 }));
        const { stdout } = await runIn(folder, ['main.js']);
        const { process, thread } = JSON.parse(stdout);
        for (const { privates } of [process, thread]) {
            assert.match(String(privates), /^EncodeError: .*class `Account`: `_Account_\w+` keeps the #private members.*ES2022 or later/u);
        }
    });
});
describe('loaders that translate while the program runs', () => {
    for (const type of ['module', 'commonjs']) {
        const skip = type === 'commonjs' ? whereRequired : {};
        test(`node --import tsx, ${type}`, skip, async () => {
            const folder = makeProject(`tsx-${type}`, type, typescriptFiles());
            checkProgram(await runIn(folder, ['--import', 'tsx', 'main.ts']));
        });
        test(`the command tsx, ${type}`, skip, async () => {
            const folder = makeProject(`tsx-command-${type}`, type, typescriptFiles());
            checkProgram(await runIn(folder, [createRequire(import.meta.url).resolve('tsx/cli'), 'main.ts']));
        });
    }
    const strips = process.features.typescript ? {} : { skip: 'this Node does not strip types' };
    for (const type of ['module', 'commonjs']) {
        test(`Node itself, ${type}`, strips, async () => {
            const replace = (text) => text.replaceAll('./local.js', './local.ts');
            // Node does not turn imports into `require`: in a CommonJS project such files are called .mts.
            const files = typescriptFiles(replace);
            const isModule = type === 'module';
            const folder = makeProject(`strip-${type}`, type, isModule ? files : { 'main.mts': files['main.ts'].replaceAll('local.ts', 'local.mts'), 'local.mts': files['local.ts'] });
            checkProgram(await runIn(folder, ['--disable-warning=ExperimentalWarning', isModule ? 'main.ts' : 'main.mts']));
        });
    }
});
describe('bundles and minified code', () => {
    for (const [format, type] of [['esm', 'module'], ['cjs', 'commonjs']]) {
        for (const minified of [{}, { minify: true }, { minify: true, keepNames: true }]) {
            const title = [format, ...Object.keys(minified)].join(', ');
            test(`one file of the user's modules: ${title}`, format === 'cjs' ? whereRequired : {}, async () => {
                const folder = makeProject(`bundle-${title.replaceAll(', ', '-')}`, type, typescriptFiles());
                await bundle(folder, { format, packages: 'external', ...minified });
                assert.equal(readBundle(folder).includes('./local'), false, 'local.ts is part of the file');
                checkProgram(await runIn(folder, ['out/main.js']));
            });
        }
    }
});
describe('bundles with parathos inside', () => {
    // A package of the user's that is in the bundle travels by value, as code of the user's does; this one keeps WeakMaps.
    const external = ['lodash'];
    for (const [format, type] of [['esm', 'module'], ['cjs', 'commonjs']]) {
        for (const minify of [false, true]) {
            test(`${format}, ${minify ? 'minified' : 'readable'}: workers come from the installed package`, async () => {
                const folder = makeProject(`inside-${format}-${String(minify)}`, type, typescriptFiles(), true);
                // What esbuild advises for CommonJS packages inside an ES module.
                const banner = format === 'esm' ? { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" } : {};
                await bundle(folder, { format, minify, external, banner });
                assert.doesNotMatch(readBundle(folder), /from ?["']parathos|require\(["']parathos/u);
                checkProgram(await runIn(folder, ['out/main.js']));
            });
        }
    }
    test('errors of ours that come back from workers are of the class in the bundle', async () => {
        const program = [
            "import { EncodeError, parallel, taskOf } from 'parathos';",
            'const fn = async () => parallel((x: object) => x, [new WeakMap()]);',
            'for (const thread of [false, true]) {',
            '  void parallel(fn, [1], { thread }).catch((error) => console.log(error instanceof EncodeError, taskOf(error)?.index));',
            '}',
        ];
        const folder = makeProject('inside-errors', 'commonjs', { 'main.ts': program.join('\n') }, true);
        await bundle(folder, { format: 'cjs' });
        assert.deepEqual(await runIn(folder, ['out/main.js']), { stdout: 'true 0\ntrue 0\n', stderr: '', code: 0 });
    });
    test('without the installed package, the error says what to do', async () => {
        const program = "import { parallel } from 'parathos';\nvoid parallel((x: number) => x + 1, [1]).then(console.log);\n";
        const folder = makeProject('inside-alone', 'commonjs', { 'main.ts': program }, true);
        await bundle(folder, { format: 'cjs' });
        const alone = mkdtempSync(join(tmpdir(), 'parathos-bundle-'));
        try {
            cpSync(join(folder, 'out', 'main.js'), join(alone, 'main.js'));
            const { stdout, stderr, code } = await runIn(alone, ['main.js']);
            assert.deepEqual([stdout, code], ['', 1]);
            assert.match(stderr, /parathos is part of the bundle .*main\.js, .*esbuild: --external:parathos/u);
        }
        finally {
            rmSync(alone, { recursive: true, force: true, maxRetries: 5 });
        }
    });
});
describe('coverage', () => {
    test("istanbul's counters in ES modules", async () => {
        const folder = makeProject('istanbul-esm', 'module', instrument(compile({ module: ESNext, target: latest }), true));
        assert.match(readFileSync(join(folder, 'main.js'), 'utf8'), /cov_\w+\(\)\.s\[/u);
        checkProgram(await runIn(folder, ['main.js']));
    });
    test("istanbul's counters in CommonJS", whereRequired, async () => {
        const folder = makeProject('istanbul-cjs', 'commonjs', instrument(compile({ module: CommonJS, target: ES2022 }), false));
        checkProgram(await runIn(folder, ['main.js']));
    });
    test("V8's own coverage, as c8 switches it on", async () => {
        const folder = makeProject('v8-coverage', 'module', compile({ module: ESNext, target: latest }));
        checkProgram(await runIn(folder, ['main.js'], { NODE_V8_COVERAGE: join(folder, 'coverage') }));
        const reports = readdirSync(join(folder, 'coverage')).map((name) => readFileSync(join(folder, 'coverage', name), 'utf8'));
        assert.ok(reports.some((report) => report.includes('v8-coverage/local.js')), `${reports.length} reports`);
    });
});
/** Private names become WeakMaps below ES2022, which is a test of its own. */
function removePrivates(text) {
    return text.replace(/^class Account \{.*?^\}\n/msu, '').replace(/^ {2}privates: .*?^ {2}\},\n/msu, '');
}
//# sourceMappingURL=programs.test.js.map