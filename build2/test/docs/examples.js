/** Finds the examples of the documentation, and runs them as programs that tell where a value differs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { runProgram } from '../helpers/program.js';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = fileURLToPath(new URL(`../programs/docs-${String(process.pid)}/`, import.meta.url));
/** Runs the examples that promise values in one program; the others only have to parse. */
export async function tryExamples(examples) {
    const troubles = [];
    const programs = [];
    examples.forEach((one, example) => {
        const { text, problems } = toProgram(one, example);
        troubles.push(...problems.map((problem) => ({ example, text: problem })));
        if (problems.length === 0 && one.code.includes('//=>'))
            programs.push({ example, text });
    });
    if (programs.length === 0)
        return troubles;
    const main = pathToFileURL(writePrograms(programs));
    const { stdout, stderr, code } = await runProgram(main, { cwd: root, timeoutMs: 120_000 }).finally(() => {
        rmSync(folder, { recursive: true, force: true });
    });
    const lines = stdout.split('\n').filter((line) => line.startsWith('@'));
    const reports = lines.map((line) => JSON.parse(line.slice(1)));
    for (const { example } of programs) {
        const own = reports.filter((report) => report.example === example);
        troubles.push(...own.flatMap(({ trouble }) => (trouble === undefined ? [] : [{ example, text: trouble }])));
        if (own.length > 0)
            continue;
        troubles.push({ example, text: `did not come to its end (exit code ${String(code)}): ${stderr}` });
    }
    return troubles.sort((one, other) => one.example - other.example);
}
/** The example as a module that reports where a value differs. `await using` is compiled away, for Nodes without it. */
function toProgram({ code, line }, example) {
    const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true);
    const sayLine = (place) => `line ${String(line + source.getLineAndCharacterOfPosition(place).line)}`;
    const edits = [];
    const compared = [];
    for (const statement of source.statements) {
        if (ts.isImportDeclaration(statement))
            edits.push(...resolveImport(statement.moduleSpecifier));
        const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
        const said = comment === undefined ? '' : code.slice(comment.pos, comment.end);
        if (comment === undefined || !said.startsWith('//=>'))
            continue;
        const expected = said.slice(4).trim();
        const facts = [String(example), JSON.stringify(sayLine(comment.pos)), JSON.stringify(expected), asThunk(expected)];
        const edit = compare(statement, `$check(${facts.join(', ')}, `);
        if (edit === undefined)
            continue;
        edits.push(edit);
        compared.push(comment.pos);
    }
    const lost = [...code.matchAll(/\/\/=>/g)].map(({ index }) => index).filter((at) => !compared.includes(at));
    const { outputText, diagnostics = [] } = ts.transpileModule(applyEdits(code, edits), {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
        reportDiagnostics: true,
    });
    const problems = [
        ...lost.map((at) => `${sayLine(at)}: no value is compared here`),
        ...diagnostics.map(({ start = 0, messageText }) => `${sayLine(start)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    ];
    return { text: outputText, problems: [...new Set(problems)] };
}
/** Hands the value of an expression, or of a variable that was just declared, to the check. */
function compare(statement, call) {
    if (ts.isExpressionStatement(statement)) {
        const { expression } = statement;
        return { at: expression.getStart(), to: expression.end, text: `${call}(${expression.getText()}))` };
    }
    const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    if (declared === undefined)
        return undefined;
    return { at: statement.end, to: statement.end, text: ` ${call}${declared.name.getText()});` };
}
/** The name of the package means the build under test. */
function resolveImport(specifier) {
    const file = { parathos: 'index.js', 'parathos/closures': 'closures/index.js' }[specifier.text];
    if (file === undefined)
        return [];
    const { href } = new URL(`../../src/${file}`, import.meta.url);
    return [{ at: specifier.getStart(), to: specifier.end, text: JSON.stringify(href) }];
}
/** What is expected as code; what is no code is compared with the way Node prints the value. */
function asThunk(expected) {
    const code = `() => (${expected}\n)`;
    const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
    return diagnostics.length === 0 ? code : 'undefined';
}
function applyEdits(code, edits) {
    const fromTheEnd = edits.toSorted((one, other) => other.at - one.at);
    return fromTheEnd.reduce((done, { at, to, text }) => done.slice(0, at) + text + done.slice(to), code);
}
let written = 0;
/** Each example is a module of its own, run one after the other; gives the file that runs them. */
function writePrograms(programs) {
    written += 1;
    const place = join(folder, String(written));
    mkdirSync(place, { recursive: true });
    for (const { example, text } of programs)
        writeFileSync(join(place, `example-${String(example)}.mjs`), text);
    const main = join(place, 'main.mjs');
    writeFileSync(main, `
    import assert from 'node:assert/strict';
    import { inspect } from 'node:util';
    const report = (example, trouble) => {
      process.stdout.write('\\n@' + JSON.stringify({ example, trouble }) + '\\n');
    };
    const isEqual = (value, expected) => {
      try { assert.deepEqual(value, expected()); return true; } catch { return false; }
    };
    globalThis.$check = (example, line, text, expected, value) => {
      const printed = inspect(value, { breakLength: Infinity });
      if (printed === text || isEqual(value, expected)) return;
      report(example, line + ': expected ' + text + ', got ' + printed);
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
/** The examples of a page, or of the comments of a source file. */
export function readExamples(file, text) {
    if (!file.endsWith('.ts'))
        return readFences(text, 1);
    return [...text.matchAll(/^[ \t]*\/\*\*[^]*?\*\//gm)].flatMap(({ 0: comment, index }) => readFences(comment.replace(/^[ \t]*\*[ ]?/gm, ''), text.slice(0, index).split('\n').length));
}
/** The fenced blocks of JavaScript and TypeScript in a text whose first line has the number `first`. */
function readFences(text, first) {
    const examples = [];
    for (const fence of text.matchAll(/^```(\w*)[^\n]*\n([^]*?)^```$/gm)) {
        if (!['js', 'ts'].includes(fence[1] ?? ''))
            continue;
        examples.push({ code: fence[2] ?? '', line: first + text.slice(0, fence.index).split('\n').length });
    }
    return examples;
}
//# sourceMappingURL=examples.js.map