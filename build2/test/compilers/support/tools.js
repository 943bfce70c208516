/** Runs the tools that stand between what a user wrote and what Node runs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { readFixture } from './project.js';
// Its types would bring those of all of Babel along.
const { createInstrumenter } = createRequire(import.meta.url)('istanbul-lib-instrument');
/** Translates the program and its module one by one, as `tsc` with these options does. */
export function compile(options, replace = (text) => text) {
    const compileOne = (name) => translate(name, replace(readFixture(name)), options).outputText;
    return { 'main.js': compileOne('main.ts'), 'local.js': compileOne('local.ts') };
}
export function translate(fileName, text, options) {
    return ts.transpileModule(text, { compilerOptions: { esModuleInterop: true, ...options }, fileName });
}
/** Puts the counters of a coverage report into every statement. */
export function instrument(files, esModules) {
    const instrumenter = createInstrumenter({ esModules });
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, instrumenter.instrumentSync(text, `/covered/${name}`)]));
}
/** Makes one file of the program in a folder: `out/main.js`. Gives what the tool had to say. */
export async function bundle(folder, options, entry = 'main.ts') {
    const { warnings } = await build({
        entryPoints: [join(folder, entry)],
        outfile: join(folder, 'out', 'main.js'),
        bundle: true,
        platform: 'node',
        target: 'node20',
        logLevel: 'silent',
        ...options,
    });
    return warnings.map(({ text }) => text);
}
export function readBundle(folder) {
    return readFileSync(join(folder, 'out', 'main.js'), 'utf8');
}
//# sourceMappingURL=tools.js.map