/** Tests which functions are seen to give away the typed arrays they return: what is doubtful is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFreshText } from '../../src/closures/fresh-text.js';

const sure: Readonly<Record<string, string>> = {
  'an array made and returned': '(n) => new Float64Array(n)',
  'with what fills it': 'function make({ length, seed }) { return new Float64Array(length).fill(seed); }',
  'with numbers reckoned first': '({ w: width, h: height }) => { const size = width * height; return new Uint8Array(4 * size + 1); }',
  'of a property': '(shape) => new Int32Array(Math.ceil(shape.size / 4)).fill(7).reverse()',
  'of a pattern in the block': 'function (shape) {\n  const { length } = shape\n  return new Uint16Array(length)\n}',
  'by from, whose callback never sees it': '(xs) => Float32Array.from(xs, (x) => x * factor)',
  'in a variable': '(n) => { const out = new Float64Array(n); for (let i = 0; i < out.length; i++) out[i] = work(i); return out; }',
  'with two counters': '({ w, h }) => { const out = new Uint8Array(w * h); for (let y = 0; y < h; y++) { for (let x = 0; x < w; x++) { out[y * w + x] = shade(x, y); } } return out; }',
  'with a counter of its own': '(n, text) => { const out = new Uint8Array(n); let at = 0; for (const c of text) { out[at++] = c; if (c > 9) at += 2; } return out; }',
  'filled by a statement': '(n, list) => { const out = new Uint8Array(n); out.set(list); return out; }',
  'in an object': '(n) => { const data = new Uint8Array(n); const rest = look(n); return { data, label: rest }; }',
  'by a function outside': '(shape) => makeArray(shape)',
  'by one outside, and looked at': '(shape) => { const out = makeArray(shape); out[0] = 5; return out; }',
  'or nothing': '(n) => { const out = new Uint8Array(n); if (work(n)) return; return out; }',
};

for (const [what, text] of Object.entries(sure)) {
  test(`is given away: ${what}`, () => {
    assert.equal(typeof readFreshText(text, new Set()), 'object');
  });
}

/** After `const a = new Float64Array(n)`; each keeps the array, or may. */
const keeping: readonly string[] = [
  'keep(a)', 'kept = a', 'const b = a; kept = b', 'list.push(a)', 'list[0] = a', 'const { buffer } = a', 'kept = a.buffer', 'kept = a["buffer"]',
  'kept = a.subarray(1)', 'kept = a?.buffer', 'kept = { a }', 'kept = [a]', 'kept = [...[a]]', '[kept] = [a]', 'kept = () => a', 'kept = () => a[0]',
  'kept = () => { a[0] = 1; }', 'later(function () { return a[0]; })', 'kept = { get x() { return a[0]; } }', 'kept = { x() { return a[0]; } }',
  'kept = { if(x) { return a[0]; } }', 'a.forEach((x, i, all) => { kept = all; })', 'a.fill(0).forEach(keep)', 'kept = a.fill(0)', 'a.keep()',
  'tag`${a}`', 'a.tag`x`', 'eval("kept = a")', 'globalThis.x = a', 'this.x = a', 'kept = new View(a)', 'throw a', 'a.length = n, kept = a',
  'const key = look(); kept = a[key]', 'kept = a[n + look()]', 'kept = a["buf" + n]', 'let i = 0; i = look(); kept = a[i]', 'let i = 0; [i] = look(); kept = a[i]',
  'let i = 0; ({ i } = look()); kept = a[i]', 'let i = 0; ({ i = 5 } = look()); kept = a[i]', 'for (const i in a) keep(i)', 'for (const i of look()) kept = a[i]',
  '{ let i = 0; } kept = a[i]', 'for (let i = 0; i < 3; i++) look()\nkept = a[i]', 'let i = 0; for (i of look()) kept = a[i]', 'let i = 0, j = look(); kept = a[j]',
  'let i\n++j; kept = a[i]', 'let i = 0; i += look(); kept = a[i]', 'let i = 0; { let i = look(); kept = a[i]; }', 'n = look(); kept = a[n]', '[n] = look(); kept = a[n]',
  'break\n[n] = look(); kept = a[n]', 'var i = 0; kept = a[i]', 'a[0], kept = a', 'Object.assign(a, {})', 'return keep(a)', 'return a, keep(a)', 'return (keep(a), a)',
  'return { data: a }.data', 'return { data: a, ...rest }', 'return { data: a, "data": kept }', 'return { data: a, ["data"]: kept }', 'return { __proto__: a }',
  'return { data: a, data: kept }', 'return cached', 'return a ?? kept', 'if (n) return cached', 'try { return a; } finally { keep(a); }', 'try { look(); } catch (a) { return a; }',
  'a = cached', 'for (a of cached) look()', 'label: a', 'await a', 'yield a', 'with (a) look()', 'arguments[0] = a', 'class X { x = a }', 'a\n(look)', 'a\n`x`',
  'a\n[look()]', 'n ? a : 0', 'switch (a) {}', 'if (a) look()', '!a', 'kept = a ? 1 : 0', 'delete a.buffer', 'a.valueOf()', 'const Float64Array = kept', 'var Float64Array',
];

for (const statement of keeping) {
  test(`is not: ${JSON.stringify(statement)}`, () => {
    for (const kind of ['const', 'let']) {
      assert.equal(readFreshText(`(n) => { ${kind} a = new Float64Array(n); ${statement}; return a; }`, new Set()), undefined);
    }
  });
}

const doubtful: Readonly<Record<string, string>> = {
  'what is made of anything': '(n) => new Float64Array(look(n))',
  'what is made of a captured value': '(n) => new Float64Array(given)',
  'a view of what was given': '(n) => new Float64Array(n.buffer, 0, 4)',
  'a view of a part': '(n, b) => new Float64Array(b, 0, n)',
  'what is made of a text': '(n) => new Float64Array("5")',
  'a parameter with a default': '(n = keep()) => new Float64Array(n)',
  'a pattern with a default': '({ n = keep() }) => new Float64Array(n)',
  'a pattern within a pattern': '({ n: { m } }) => new Float64Array(m)',
  'a computed key': '({ [keep()]: n }) => new Float64Array(n)',
  'all other arguments': '(...n) => new Float64Array(n)',
  'an async function': 'async (n) => new Float64Array(n)',
  'a generator': 'function* (n) { return new Float64Array(n); }',
  'a method': 'make(n) { return new Float64Array(n); }',
  'a class': 'class { constructor(n) { return new Float64Array(n); } }',
  'a shadowed class': '(Float64Array) => new Float64Array(5)',
  'a class shadowed by a pattern': '({ x: Float64Array }) => new Float64Array(5)',
  'a class shadowed further on': '(n) => { return new Float64Array(n); var Float64Array; }',
  'a class that is assigned': '(n) => new Float64Array(n).fill(Float64Array = keep)',
  'its own name': 'function Float64Array(n) { return new Float64Array(n); }',
  'another class': '(n) => new Samples(n)',
  'a member of something': '(n) => new lib.Float64Array(n)',
  'what a method makes': '(n) => new Float64Array(n).map(keep)',
  'a part of it': '(n) => new Float64Array(n).subarray(1)',
  'its buffer': '(n) => new Float64Array(n).buffer',
  'a method after foreign code': '(n) => new Float64Array(n).fill(look()).fill(1)',
  'an array after foreign code': '(n) => { look(); const out = new Float64Array(n); return out; }',
  'an array in a loop': '(n) => { for (;;) { const out = new Float64Array(n); if (look()) return out; } }',
  'an array of a later variable': '(n) => { const out = new Float64Array(m); let m = look(); return out; }',
  'a variable called let before a line end': '(n) => { const out = new Float64Array(n); let size = 1; if (n) let\nat = 0; look(); kept = out[at]; return out; }',
  'a function of Math that is not of the language': '(n) => new Float64Array(Math.at(n))',
  'a call of a parameter': '(make, n) => make(n)',
  'a call of a parameter in a pattern': '({ make, n }) => make(n)',
  'a call of a variable': '(n) => { const make = n; return make(n); }',
  'a call with foreign code in it': '(n) => make(look(n))',
  'a call of a method': '(n) => lib.make(n)',
  'a call of one that is assigned': '(n) => { const out = make(n); make = keep; return out; }',
  'one result or another': '(n) => (n ? new Float64Array(n) : cached)',
  'one of two': '(n) => cached ?? new Float64Array(n)',
  'a sequence': '(n) => (look(), new Float64Array(n))',
  'the last of a sequence': '(n) => new Float64Array(n), cached',
  'what is not an array': '(n) => ({ n })',
  'a regular expression that may be a division': '(n) => { const out = new Float64Array(n); if (n) /a/.test(keep(out)); return out; }',
};

for (const [what, text] of Object.entries(doubtful)) {
  test(`is not: ${what}`, () => {
    assert.equal(readFreshText(text, new Set()), undefined);
  });
}

test('says what it relies on, and nothing of what it only tried', () => {
  const { needs, builtins, keys, isItself } = readFreshText('({ n }, shape) => { const name = shape.name; const out = new Uint8Array(n + size); out[0] = out.length; return { out }; }', new Set(['size']))!;
  assert.deepEqual(needs, [
    { param: 0, key: 'n', isNumber: false }, { param: 1, key: 'name', isNumber: false }, { param: 0, key: 'n', isNumber: true },
  ]);
  assert.deepEqual([[...builtins], keys, isItself], [['Uint8Array', 'length'], ['out'], false]);
});

test('takes no time where sums are made of sums, or an object has many entries', () => {
  const sums = Array.from({ length: 60 }, (_, at) => `const s${at + 1} = s${at} + s${at};`).join(' ');
  assert.equal(readFreshText(`(n) => { const s0 = n; ${sums} return new Float64Array(s60); }`, new Set()), undefined);
  const keys = Array.from({ length: 1200 }, (_, at) => `k${at.toString(36)}`);
  const found = readFreshText(`(n) => { const a = new Float64Array(n); return { ${keys.map((key) => `${key}:a`).join()} }; }`, new Set());
  assert.deepEqual(found?.keys, keys.sort());
});
