/** What a file exports, seen without a parser, must be what the parser sees; and functions of other modules must not need one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findDeclaredExports } from '../../src/closures/export-tokens.js';
import { parseFile } from '../../src/closures/source.js';
import { decode, encode } from '../../src/closures/index.js';
import * as exporting from './support/exporting.js';

/** The names that a file exports where it declares them, as the parser sees it, and all that it declares at its top. */
function readDeclared(text: string): { exported: Set<string>; all: Set<string> } {
  const exported = new Set<string>();
  const all = new Set<string>();
  for (const node of parseFile(text, 'module') ?? []) {
    const isExport = node.type === 'ExportNamedDeclaration';
    const inner = isExport ? node.declaration : node;
    if (inner?.type === 'FunctionDeclaration' || inner?.type === 'ClassDeclaration') note(inner.id?.name, isExport);
    if (inner?.type === 'VariableDeclaration') {
      for (const { id } of inner.declarations) if (id.type === 'Identifier') note(id.name, isExport);
    }
  }
  return { exported, all };
  function note(name: string | undefined, isExport: boolean): void {
    if (name === undefined) return;
    all.add(name);
    if (isExport) exported.add(name);
  }
}

describe('what a file exports where it declares it', () => {
  test('is seen in our own files as the parser sees it', () => {
    const folder = fileURLToPath(new URL('../../src/closures/', import.meta.url));
    let seen = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const { exported, all } = readDeclared(text);
      const found = findDeclaredExports(text);
      for (const name of all) {
        const isSeen = found.has(name);
        if (isSeen) seen++;
        assert.ok(!isSeen || exported.has(name), `${name} of ${file} is not exported`);
      }
    }
    assert.ok(seen > 100, `${seen} exports seen`);
  });

  for (const [text, name, expected] of [
    ['export const work = 1;', 'work', true],
    ['export async function work() {}', 'work', true],
    ['export function* work() {}', 'work', true],
    ['export class work {}', 'work', true],
    ['#!/usr/bin/env node\nexport let work;', 'work', true],
    ['export /* here */ const // and here\n work = 1;', 'work', true],
    ['/* export const work = 1; */ const work = 1; export { other };', 'work', false],
    ['const text = `\nexport const work = 1;\n`; const work = 1;', 'work', false],
    ['const work = 1; export { work as other };', 'work', false],
    ['export const other = () => { const work = 1; };', 'work', false],
    ['export default function work() {}', 'work', false],
    ['it.export\nconst work = 1;', 'work', false],
    ['export const other = 1; const work = 2;', 'work', false],
    ['export const { work } = other;', 'work', false],
    ['export const other = 1, work = 2;', 'work', false],
  ] as const) {
    test(`${JSON.stringify(text)}: ${expected}`, () => { assert.equal(findDeclaredExports(text).has(name), expected); });
  }
});

test('what a module exports travels by reference, however it is exported; what it does not, by value', async () => {
  // Often enough for the parser to be asked in the end.
  for (let round = 0; round < 5; round++) {
    for (const [name, fn] of Object.entries(exporting)) {
      if (typeof fn === 'function' && name !== 'makeInner') assert.equal(await decode(encode(fn)), fn, name);
    }
    const inner = exporting.makeInner();
    const again = (await decode(encode(inner))) as () => number;
    assert.notEqual(again, inner);
    assert.equal(again(), 7);
  }
});
