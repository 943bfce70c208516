/** Runs the tools that stand between what a user wrote and what Node runs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import ts from 'typescript';
import { readFixture } from './project.js';
import type { Files } from './project.js';

// Its types would bring those of all of Babel along.
const { createInstrumenter } = createRequire(import.meta.url)('istanbul-lib-instrument') as {
  createInstrumenter(options: { esModules: boolean }): { instrumentSync(text: string, file: string): string };
};

/** Translates the program and its module one by one, as `tsc` with these options does. */
export function compile(options: ts.CompilerOptions, replace: (text: string) => string = (text) => text): Files {
  const compileOne = (name: string): string => translate(name, replace(readFixture(name)), options).outputText;
  return { 'main.js': compileOne('main.ts'), 'local.js': compileOne('local.ts') };
}

export function translate(fileName: string, text: string, options: ts.CompilerOptions): ts.TranspileOutput {
  return ts.transpileModule(text, { compilerOptions: { esModuleInterop: true, ...options }, fileName });
}

/** Puts the counters of a coverage report into every statement. */
export function instrument(files: Files, esModules: boolean): Files {
  const instrumenter = createInstrumenter({ esModules });
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, instrumenter.instrumentSync(text, `/covered/${name}`)]));
}

/** Makes one file of the program in a folder: `out/main.js`. Gives what the tool had to say. */
export async function bundle(folder: string, options: BuildOptions, entry = 'main.ts'): Promise<string[]> {
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

export function readBundle(folder: string): string {
  return readFileSync(join(folder, 'out', 'main.js'), 'utf8');
}
