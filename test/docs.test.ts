/** Holds the documentation to what happens: every example runs and gives what it says, every link leads somewhere. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { poolOptionNames } from '../src/entry/options.js';
import { runProgram } from './helpers/program.js';

interface Example {
  readonly code: string;
  /** Of the first line of the code in its file, from 1. */
  readonly line: number;
}
interface Report {
  readonly example: number;
  /** What went wrong; nothing for the report that the example has come to its end. */
  readonly trouble?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = fileURLToPath(new URL(`./programs/docs-${String(process.pid)}/`, import.meta.url));
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
const guides = ['README.md', ...docs];
const sources = listFiles('src', '.ts');
const pages = [...guides, 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles('src', '.md'), ...listFiles('examples', '.md')];

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, files] of [...guides.map((file) => [file, [file]] as const), ['the comments in src', sources] as const]) {
  test(`the examples of ${name} give what they say`, async () => {
    const examples = files.flatMap((file) => readExamples(file).map((example) => ({ ...example, file })));
    const troubles = await tryExamples(examples);
    assert.deepEqual(troubles.map(({ example, text }) => `${String(examples[example]?.file)}: ${text}`), []);
  });
}

test('an example that does not give what it says is reported, with the line', async () => {
  const examples = ['1 + 1; //=> 3', '1 + 1; //=> 2\nconst x = [1]; //=> [1]', '\nnew Map([[1, 2]]); //=> Map(1) { 1 => 3 }', 'throw new Error("no");']
    .map((code) => ({ code: `${code}\nawait 0; //=> 0`, line: 10 }));
  const troubles = await tryExamples(examples);
  assert.deepEqual(troubles.map(({ example }) => example), [0, 2, 3]);
  assert.match(troubles[0]?.text ?? '', /line 10.*3.*2/);
  assert.match(troubles[1]?.text ?? '', /line 11/);
  assert.match(troubles[2]?.text ?? '', /Error: no/);
});

test('a value that nothing compares, an example that cannot be parsed, is reported', async () => {
  const examples = [{ code: 'if (true) {\n  1; //=> 2\n}', line: 5 }, { code: 'const = 1;', line: 7 }];
  const troubles = await tryExamples(examples);
  assert.deepEqual(troubles.map(({ text }) => text), ['line 6: no value is compared here', 'line 7: Variable declaration expected.']);
});

test('every link leads to a file, every fragment to a heading', () => {
  const links = pages.flatMap((page) => readLinks(page).map((target) => ({ page, target })));
  assert.ok(links.length > 20, `only ${String(links.length)} links found`);
  assert.deepEqual(links.filter(({ page, target }) => !isGoodLink(page, target)), []);
});

test('the tables of options name every option of a pool', () => {
  for (const page of ['README.md', 'docs/pools.md']) {
    const text = read(page);
    assert.deepEqual(poolOptionNames.filter((option) => !text.includes(`\n| \`${option}\` |`)), [], page);
  }
});

test('the README stays short enough to be read', () => {
  assert.ok(read('README.md').split('\n').length <= 250);
});

/** Runs the examples that promise values in one program; the others only have to parse. */
async function tryExamples(examples: readonly Example[]): Promise<{ example: number; text: string }[]> {
  const troubles: { example: number; text: string }[] = [];
  const programs: { example: number; text: string }[] = [];
  examples.forEach((one, example) => {
    const { text, problems } = toProgram(one, example);
    troubles.push(...problems.map((problem) => ({ example, text: problem })));
    if (problems.length === 0 && one.code.includes('//=>')) programs.push({ example, text });
  });
  if (programs.length === 0) return troubles;
  const { stdout, stderr, code } = await runProgram(pathToFileURL(writePrograms(programs)), { cwd: root, timeoutMs: 120_000 });
  const reports = stdout.split('\n').filter((line) => line.startsWith('@')).map((line) => JSON.parse(line.slice(1)) as Report);
  for (const { example } of programs) {
    const own = reports.filter((report) => report.example === example);
    troubles.push(...own.flatMap(({ trouble }) => (trouble === undefined ? [] : [{ example, text: trouble }])));
    if (own.length === 0) troubles.push({ example, text: `did not come to its end (exit code ${String(code)}): ${stderr}` });
  }
  return troubles.sort((one, other) => one.example - other.example);
}

/** The example as a module that reports where a value differs. `await using` is compiled away, for Nodes without it. */
function toProgram({ code, line }: Example, example: number): { text: string; problems: string[] } {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true);
  const lineAt = (place: number): number => line + source.getLineAndCharacterOfPosition(place).line;
  const edits: { at: number; to: number; text: string }[] = [];
  const compared: number[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) edits.push(...resolveImport(statement.moduleSpecifier as ts.StringLiteral));
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const said = comment === undefined ? '' : code.slice(comment.pos, comment.end);
    if (comment === undefined || !said.startsWith('//=>')) continue;
    const expected = said.slice(4).trim();
    const call = `$check(${String(example)}, ${String(lineAt(comment.pos))}, ${JSON.stringify(expected)}, ${asThunk(expected)}, `;
    const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      edits.push({ at: expression.getStart(), to: expression.end, text: `${call}(${expression.getText()}))` });
    } else if (declared !== undefined) {
      edits.push({ at: statement.end, to: statement.end, text: ` ${call}${declared.name.getText()});` });
    } else continue;
    compared.push(comment.pos);
  }
  const lost = [...code.matchAll(/\/\/=>/g)].map(({ index }) => index).filter((at) => !compared.includes(at));
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText, diagnostics = [] } = ts.transpileModule(applyEdits(code, edits), { compilerOptions, reportDiagnostics: true });
  const problems = [
    ...lost.map((at) => `line ${String(lineAt(at))}: no value is compared here`),
    ...diagnostics.map(({ start, messageText }) => `line ${String(lineAt(start ?? 0))}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  ];
  return { text: outputText, problems: [...new Set(problems)] };
}

/** The name of the package means the build under test. */
function resolveImport(specifier: ts.StringLiteral): { at: number; to: number; text: string }[] {
  const file = { parathos: 'index.js', 'parathos/closures': 'closures/index.js' }[specifier.text];
  if (file === undefined) return [];
  return [{ at: specifier.getStart(), to: specifier.end, text: JSON.stringify(new URL(`../src/${file}`, import.meta.url).href) }];
}

/** What is expected as code; what is no code is compared with the way Node prints the value. */
function asThunk(expected: string): string {
  const code = `() => (${expected}\n)`;
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.length === 0 ? code : 'undefined';
}

function applyEdits(code: string, edits: readonly { at: number; to: number; text: string }[]): string {
  return edits.toSorted((one, other) => other.at - one.at).reduce((text, { at, to, text: now }) => text.slice(0, at) + now + text.slice(to), code);
}

let written = 0;

/** Each example is a module of its own, run one after the other; gives the file that runs them. */
function writePrograms(programs: readonly { example: number; text: string }[]): string {
  written += 1;
  const place = join(folder, String(written));
  mkdirSync(place, { recursive: true });
  for (const { example, text } of programs) writeFileSync(join(place, `example-${String(example)}.mjs`), text);
  const main = join(place, 'main.mjs');
  writeFileSync(main, `
    import assert from 'node:assert/strict';
    import { inspect } from 'node:util';
    const report = (example, trouble) => { process.stdout.write('\\n@' + JSON.stringify({ example, trouble }) + '\\n'); };
    const isEqual = (value, expected) => {
      try { assert.deepEqual(value, expected()); return true; } catch { return false; }
    };
    globalThis.$check = (example, line, text, expected, value) => {
      const printed = inspect(value, { breakLength: Infinity });
      if (printed === text || isEqual(value, expected)) return;
      report(example, 'line ' + line + ': expected ' + text + ', got ' + printed);
    };
    for (const example of ${JSON.stringify(programs.map(({ example }) => example))}) {
      try {
        await import('./example-' + example + '.mjs');
        report(example);
      } catch (error) {
        report(example, inspect(error));
      }
    }`);
  return main;
}

function readExamples(file: string): Example[] {
  const text = read(file);
  if (!file.endsWith('.ts')) return readFences(text, 1);
  return [...text.matchAll(/^[ \t]*\/\*\*[^]*?\*\//gm)].flatMap(({ 0: comment, index }) =>
    readFences(comment.replace(/^[ \t]*\*[ ]?/gm, ''), text.slice(0, index).split('\n').length));
}

/** The fenced blocks of JavaScript and TypeScript in a text whose first line has the number `first`. */
function readFences(text: string, first: number): Example[] {
  const examples: Example[] = [];
  for (const fence of text.matchAll(/^```(\w*)[^\n]*\n([^]*?)^```$/gm)) {
    if (!['js', 'ts'].includes(fence[1] ?? '')) continue;
    examples.push({ code: fence[2] ?? '', line: first + text.slice(0, fence.index).split('\n').length });
  }
  return examples;
}

function readLinks(page: string): string[] {
  const text = read(page).replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

function isGoodLink(page: string, target: string): boolean {
  const [path = '', fragment] = target.split('#');
  const file = path === '' ? join(root, page) : resolve(root, dirname(page), path);
  if (!existsSync(file)) return false;
  return fragment === undefined || (file.endsWith('.md') && readAnchors(file).includes(fragment));
}

/** The names that GitHub gives to headings. */
function readAnchors(file: string): string[] {
  const seen = new Map<string, number>();
  const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${String(count)}`;
  });
}

function listFiles(place: string, end: string): string[] {
  if (!existsSync(join(root, place))) return [];
  const names = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(end)).map((name) => `${place}/${name.split(sep).join('/')}`).sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
