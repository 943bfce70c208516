/** Compiles test/types as a user's project would: what should infer does, and what should not compile does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
// Compiled tests stand in <root>/<build folder>/test; what they compile stays in <root>/test/types.
const folder = fileURLToPath(new URL('../../test/types/', import.meta.url));
for (const resolution of ['nodenext', 'bundler']) {
    for (const exactOptionalPropertyTypes of [false, true]) {
        const title = `${resolution}, exactOptionalPropertyTypes ${exactOptionalPropertyTypes ? 'on' : 'off'}`;
        test(`calls infer, and wrong calls do not compile: ${title}`, () => {
            const { files, options } = readConfig(`tsconfig.${resolution}.json`);
            const program = ts.createProgram(files, { ...options, exactOptionalPropertyTypes });
            const problems = [...program.getOptionsDiagnostics(), ...files.flatMap((file) => findProblems(program, file))];
            assert.equal(problems.map(describe).join('\n'), '');
            assert.ok(files.some((file) => file.endsWith('refusals.ts')), 'the type tests were found');
        });
    }
}
test('every refusal is due to our types: with `any` in their place, all of them compile', () => {
    const { files, options } = readConfig('tsconfig.nodenext.json');
    const refusals = files.find((file) => file.endsWith('refusals.ts'));
    // An inline fn has no types to take over from `any`; that alone would be an error under noImplicitAny.
    const loose = { ...options, noImplicitAny: false };
    const program = ts.createProgram([refusals], loose, hostWithLooseSubject(loose));
    const unused = findProblems(program, refusals).filter(({ code }) => code === unusedExpectError);
    const expected = readFileSync(refusals, 'utf8').match(/^\/\/ @ts-expect-error$/gm);
    assert.equal(unused.length, expected.length);
});
const unusedExpectError = 2578;
function readConfig(name) {
    const read = ts.readConfigFile(folder + name, (path) => ts.sys.readFile(path));
    assert.equal(read.error, undefined);
    const { fileNames, options, errors } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
    assert.deepEqual(errors, []);
    return { files: fileNames, options };
}
function findProblems(program, file) {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}
function hostWithLooseSubject(options) {
    const host = ts.createCompilerHost(options);
    const readFile = host.getSourceFile.bind(host);
    const loose = 'export declare const parallel: any; export declare const pool: any;';
    host.getSourceFile = (name, ...rest) => name.endsWith('types/subject.ts') ? ts.createSourceFile(name, loose, rest[0], true) : readFile(name, ...rest);
    return host;
}
function describe(problem) {
    const message = ts.flattenDiagnosticMessageText(problem.messageText, '\n');
    if (!problem.file)
        return message;
    const { line } = problem.file.getLineAndCharacterOfPosition(problem.start ?? 0);
    return `${problem.file.fileName}:${line + 1} ${message}`;
}
//# sourceMappingURL=types.test.js.map