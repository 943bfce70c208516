/** Reads the user's program that is the corpus, as it was written or as a compiler leaves it file by file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** By path in the user's project. */
export type Files = Readonly<Record<string, string>>;
export type Format = 'module' | 'commonjs';

const corpus = fileURLToPath(new URL('../../../../test/corpus/', import.meta.url));

/** Every file of the corpus as it was written, with its packages where Node looks for them. */
export function readSources(type: Format): Record<string, string> {
  const files: Record<string, string> = {};
  for (const folder of ['cases', 'modules', 'packages', 'program']) {
    for (const name of readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })) {
      const path = join(corpus, folder, name);
      if (!statSync(path).isFile()) continue;
      files[[folder === 'packages' ? 'node_modules' : folder, ...name.split(sep)].join('/')] = readFileSync(path, 'utf8');
    }
  }
  // These cases, and the module with top-level await, are nothing that CommonJS can hold.
  if (type === 'commonjs') {
    files['cases/es-modules.ts'] = 'export const esModuleCases: readonly never[] = [];\n';
    delete files['modules/ready.ts'];
  }
  return files;
}

/** Translates file by file, as `tsc` does. */
export function compile(type: Format): Files {
  const compilerOptions: ts.CompilerOptions = {
    module: type === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  return Object.fromEntries(Object.entries(readSources(type)).map(([path, text]) => path.endsWith('.ts')
    ? [path.replace(/\.ts$/, '.js'), ts.transpileModule(text, { compilerOptions, fileName: path }).outputText]
    : [path, text]));
}

/** Node runs TypeScript without looking for it: imports must name it. */
export function nameTypeScript(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) =>
    [path, path.endsWith('.ts') ? text.replace(/(['"])(\.{1,2}\/[^'"]+)\.js\1/g, '$1$2.ts$1') : text]));
}
