/** What is seen of a function without a parser must be what the parser sees: over the functions of whole packages, and hard ones. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { findFreeVariables } from '../../src/closures/free-variables.js';
import { glanceAt } from '../../src/closures/glance.js';
import { readImportTokens } from '../../src/closures/import-tokens.js';
import { parseFile, parseFunctionText } from '../../src/closures/source.js';
import type { AnyNode } from '../../src/closures/source.js';
import { findSureReads } from '../../src/closures/sure-reads.js';

const require = createRequire(import.meta.url);
const lodash = dirname(require.resolve('lodash'));
const files = [
  ...readdirSync(lodash).filter((file) => /^[a-d].*\.js$/.test(file)).map((file) => join(lodash, file)),
  ...['acorn', 'esbuild', 'piscina', 'workerpool'].map((name) => require.resolve(name)),
];

function* listFunctions(value: unknown, text: string): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* listFunctions(one, text);
  if (typeof (value as AnyNode | null | undefined)?.type !== 'string') return;
  const node = value as AnyNode;
  const isMethod = node.type === 'MethodDefinition' || (node.type === 'Property' && (node.method || node.kind !== 'init'));
  if (isMethod || /^(?:Function|ArrowFunction|Class)/.test(node.type)) yield text.slice(node.start, node.end).replace(/^static\s+/, '');
  for (const child of Object.values(node)) yield* listFunctions(child, text);
}

/** Whether a glance was enough. */
function compare(text: string): boolean {
  const glance = glanceAt(text);
  if (glance === undefined) return false;
  const source = parseFunctionText(text);
  assert.ok(source, text);
  const { free, surrounding, metas } = findFreeVariables(source);
  assert.deepEqual([...free.keys()].filter((name) => !glance.names.has(name)), [], text);
  const { form, anchor, usesOuterPrivates } = source;
  const ownName = (source.root as { id?: { name: string } | null }).id?.name;
  assert.deepEqual(
    { form, anchor, usesOuterPrivates, ownName, surrounding: surrounding.size, metas: metas.length },
    { form: 'expression', anchor: glance.anchor, usesOuterPrivates: false, ownName: glance.ownName, surrounding: 0, metas: 0 },
    text,
  );
  for (const name of glance.names) {
    const isSure = findSureReads(text, [name]) !== undefined;
    if (isSure) assert.equal(free.get(name)?.assigned, false, `${name} in ${text}`);
  }
  return true;
}

describe('a glance at a function', () => {
  test('sees no name too few, in the functions of packages', () => {
    let seen = 0;
    let glanced = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const body = parseFile(text, 'script');
      assert.ok(body, file);
      for (const fnText of listFunctions(body, text)) {
        seen += 1;
        if (compare(fnText)) glanced += 1;
      }
    }
    assert.ok(seen > 500 && glanced > seen / 2, `${String(glanced)} of ${String(seen)}`);
  });

  const plain: [text: string, names: string[]][] = [
    ['(x) => x + 1', []],
    ['x => x.y.z', []],
    ['async (x) => { const y = await x; return y; }', ['await']],
    ['async => async', []],
    ['(a, b = a, ...rest) => rest', []],
    ['(a, b = c) => { const c = 1; return c; }', ['c']],
    ['function f(x) { this.x = arguments[0]; return new.target; }', []],
    ['function* g(x) { var y = x, z; yield y; }', ['z', 'yield']],
    ['(x) => Math.sqrt(x) / 2 / x', ['Math']],
    ['(x) => (x + 1) / 2 + x[0] / 3', []],
    ['(x) => x ? .5 : x?.5:1', []],
    ['(x) => `${x} ${`${y}`} \\` $z ${{}}` / 2', ['y']],
    ['(x) => /[/"]y/.test(x) + "a\\"b" + \'c\'', []],
    ['(x) => { /* y */ return x; // z\n}', []],
    ['(x) => ({ y: 1, z })', ['y', 'z']],
    ['(x) => { a.const\ny = x; }', ['a', 'y']],
    ['(x) => { x = let\ny }', ['let', 'y']],
    ['(x) => { let in x; }', ['let']],
    ['(x) => { let y = 0x1F; function z() {} return y; }', []],
    ['(x) => { return /y/.test(x.return / 2 / z) }', ['z']],
    ['(x) => import("node:" + x)', []],
  ];
  for (const [text, names] of plain) {
    test(`finds the names of ${JSON.stringify(text)}`, () => {
      assert.deepEqual([...glanceAt(text)?.names ?? ['nothing']], names);
    });
  }

  const doubtful = [
    'class { }', 'get x() { return 1; }', 'async x() {}', '*x() {}', '[x]() {}', 'async(x) { return x; }',
    '() => this', '() => super.x', '() => arguments[0]', '() => new.target', '() => import.meta.url', '() => import . meta',
    '(x) => #y in x', '(x) => { if (x) /y/.test(x); }', '(x) => { while (x) /y/g.exec(x) }', '(x) => { {} /y/g }', '(x) => x++ / y',
    '(x) => \\u0061', '(é) => é', '(x) => x<!--y\n', '(x) => { x-->0 }', 'function f() { [native code] }', '(x) => await / y / x',
    '(x) => { for (;;) { break\n/y/.test(x) } }', '(x) => { debugger // y\n/y/.test(x) }', '(x) => { var y\n/z/.test(x) }',
  ];
  for (const text of doubtful) {
    test(`leaves ${JSON.stringify(text)} to the parser`, () => {
      assert.equal(glanceAt(text), undefined);
    });
  }

  const reads = [
    '(x) => x + n', '() => n', '(x) => f(x, n)', '(x) => [x, n]', '(x) => ({ x, n })', '(x) => ({ a: n })', '(x) => { n(x); }',
    '(x) => { if (n > x) { return n; } }', '(x) => { if (x) n(x); else n(); }', '(x) => x ? n : -n', '(x) => `${n}`', '(x) => x[n]',
    '(x) => f(...n)', '(x = n) => x', '(x) => { for (const y of n) f(y); }', '(x) => (n, x)', 'async (x) => await n(x)',
    '(x) => { const y = { a: [n] }; return y; }', '(x) => n.a.b', '(x) => new n(x)', '(x) => { const y = n\nreturn y }',
  ];
  for (const text of reads) {
    test(`is sure that n is read in ${JSON.stringify(text)}`, () => {
      const source = parseFunctionText(text);
      assert.ok(source);
      assert.equal(findSureReads(text, ['n'])?.get('n')?.at, findFreeVariables(source).free.get('n')?.at);
      assert.notEqual(findSureReads(text, ['n']), undefined);
    });
  }

  const unsure = [
    '(x) => { n = x; }', '(x) => { n += x; }', '() => n++', '() => ++n', '() => { delete (n); }', '() => { (n) = 1; }', '() => { [(n)] = [1]; }',
    '(x) => { [n] = x; }', '(x) => { ({ n } = x); }', '(x) => { ({ a: n } = x); }', '(x) => { [...n] = x; }', '(x) => { for (n of x); }',
    '(x) => { for (n in x); }', '(x) => { for ([n] of x); }', '(x) => { let n = 1; f(n); }', '(x) => { let a, n; }', '(x) => { for (let a, n;;); }',
    '(x) => { f(function n() {}); }', '(x) => { f((n) => n); }', '(x) => { f((a, n) => n); }', '(x) => { f(n => n); }',
    '(x) => { try { n(); } catch (n) { n(); } }', '(x) => { try {} catch ({ n }) {} }', '(x) => ({ n() {} })', '(x) => ({ n: 1 })',
    '(x) => ({ get n() { return 1; } })', '(x) => ({ if(n) { return n; } })', '(x) => { n: for (;;) break n; }', '(x) => class { n = 1; }',
    '(x) => ({ *n() {} })', 'function n() { return n; }', '(x) => { f(async (n) => n); }', '(x) => { f(({ a: n }) => n); }',
    '(x) => { if (x) (n) = 1; }', '(x) => { for (;;) (n)++; }', '(x) => { debugger\n(n) += x; }',
    '(x) => { const { a: n } = x; f(n); }', '(x) => { const [n] = x; f(n); }', '(x) => { f(function* n() {}); }',
  ];
  for (const text of unsure) {
    test(`does not say that n is read in ${JSON.stringify(text)}`, () => {
      assert.equal(findSureReads(text, ['n']), undefined);
    });
  }

  test('takes no word for a variable that may be a keyword', () => {
    assert.equal(findSureReads('(x) => { for (const y of x) f(y); }', ['of']), undefined);
    assert.equal(findSureReads('async (x) => { f(await x); }', ['await']), undefined);
  });

  test('reads plain imports', () => {
    const text = `#!/usr/bin/env node
      'use strict'; // comment
      import a, { b, default as c, from as as } from "one";
      import * as d from './two.js'
      import 'three';
      import from, * as e from 'four'; import {} from 'five'; import 'six' with { type: 'css', };
      import data from './data.json' with { type: 'json' }; import old from './old.json' assert { 'type': "json" }
      import f from 'seven' with {};`;
    assert.deepEqual([...readImportTokens(text) ?? []].map(([local, { specifier, name }]) => [local, specifier, name]), [
      ['a', 'one', 'default'], ['b', 'one', 'b'], ['c', 'one', 'default'], ['as', 'one', 'from'], ['d', './two.js', '*'],
      ['from', 'four', 'default'], ['e', 'four', '*'], ['f', 'seven', 'default'],
    ]);
    for (const other of ["import é from 'b';", "import a from 'b' with { 'type': é };", "import { 'a b' as c } from 'd';", "import defer * as a from 'b';", "import a from 'b\\u0061';"]) {
      assert.equal(readImportTokens(other), undefined);
    }
  });

  test('finds what is captured under a name that is used otherwise as well', async () => {
    const { decode, encode } = await import('../../src/closures/index.js');
    const y = 2;
    const fns = [(x: { y: number }) => x.y + y, (x: number) => [x].map((one) => one * y)[0], () => ({ y })];
    const [first, second, third] = await decode(encode(fns)) as [(x: unknown) => number, (x: number) => number, () => { y: number }];
    assert.deepEqual([first({ y: 1 }), second(3), third().y], [3, 6, 2]);
  });

  test('goes on with what V8 can read and the parser cannot, however often it is sent', async () => {
    const { decode, encode } = await import('../../src/closures/index.js');
    const text = 'if (x > 9) --parseInt(x); return x + 1;';
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- scripts may hold this, modules may not
    const fn = new Function('x', text) as (x: number) => number;
    assert.equal(parseFunctionText(String(fn)), undefined);
    for (let sent = 0; sent < 30; sent += 1) assert.equal((await decode(encode(fn)) as typeof fn)(1), 2);
  });
});
