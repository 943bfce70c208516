/** Holds docs/guarantees.md to the tests it names: each must exist, with the very title that is given. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import ts from 'typescript';

const page = readFileSync(fileURLToPath(new URL('../../docs/guarantees.md', import.meta.url)), 'utf8').replaceAll('\r\n', '\n');

interface Evidence { readonly file: string; readonly title: string }

test('every promise names a test, and every test that is named exists', () => {
  const promises = page.split('\n').filter((line) => /^\| (?!promise \|)/.test(line));
  assert.ok(promises.length > 20, `only ${promises.length} promises found`);
  assert.deepEqual(promises.filter((line) => readEvidence(line).length === 0), []);
  const missing = promises.flatMap(readEvidence).filter(({ file, title }) => !readTitles(file).includes(title));
  assert.deepEqual(missing, []);
});

test('titles are found in every form, and only where tests are', () => {
  const code = "test('one', () => {});\nif (x) describe(`two ${x}: ${y.z}`, f);\nprint('three');\ntest(name, () => {});";
  assert.deepEqual(findTitles(code), ['one', 'two …: …']);
});

/** `[file](../test/file.ts) "title"`, as often as it stands there. */
function readEvidence(line: string): Evidence[] {
  return [...line.matchAll(/\]\(\.\.\/(test\/[^)]+)\) "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title }));
}

function readTitles(file: string): string[] {
  return findTitles(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'));
}

/** The titles of tests and suites; what is filled in when they run is `…`. */
function findTitles(code: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['test', 'describe'].includes(node.expression.text)) {
      const title = node.arguments[0];
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
      if (title !== undefined && ts.isTemplateExpression(title)) {
        titles.push([title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)].join('…'));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', code, ts.ScriptTarget.ESNext));
  return titles;
}
