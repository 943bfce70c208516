/** Results that a function surely gives away are moved out of their thread; what it may keep stays whole there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { findGift } from '../../src/closures/gift.js';
import { ThreadPool } from '../../src/index.js';
import { countCopies, length, load, loadAll, shapes, watch } from '../helpers/gifts.js';
import type { Kept, Make, Samples } from '../helpers/gifts.js';

const factor = 3;
const makeHere: Make = ({ length, seed }) => new Float64Array(length).fill(seed);
const inModule = 'export function make({ length, seed }) {\n  return new Float64Array(length).fill(seed);\n}\n';
const makeThere = await load(inModule);
const makeCommon = await load('exports.make = function ({ length, seed }) { return new Float64Array(length).fill(seed); };', 'cjs');

const given: Readonly<Record<string, (shape: { length: number; seed: number }) => Samples | { data: Samples }>> = {
  'made and returned': ({ length, seed }) => new Float64Array(length).fill(seed),
  'made by a function of a module': (shape) => makeThere(shape),
  'made by a function of a CommonJS file': (shape) => makeCommon(shape),
  'made by a function of this file': (shape) => makeHere(shape),
  'handed on and on': (shape) => {
    const data = makeHere(shape);
    data[0] = shape.seed;
    return { data, label: 'x' };
  },
  'filled item by item': ({ length, seed }) => {
    const size = length * factor / 3;
    const out = new Float64Array(size);
    for (let at = 0; at < out.length; at++) out[at] = Math.max(seed, 0);
    return out;
  },
  'made by from': ({ seed, ...rest }) => Float64Array.from(rest, () => seed),
};

for (const [what, fn] of Object.entries(given)) {
  const isDoubtful = what === 'made by from';
  test(`${isDoubtful ? 'is copied for a rest of properties' : 'is moved'}: ${what}`, async () => {
    const { results, copies } = await watch(fn, shapes);
    const arrays = results.map((result) => ('data' in result ? result.data : result));
    assert.deepEqual(arrays.map((one) => [one.length, one[0], one.at(-1)]), shapes.map(({ seed }) => [length, seed, seed]));
    // The first one is sent before anything is known.
    assert.equal(copies, isDoubtful ? 6 : 1);
  });
}

test('is moved with statics, and several at a time where tasks need not wait', async () => {
  await using pool = new ThreadPool({ workers: 1, chunk: 1, concurrency: 4, setup: countCopies });
  const results = await pool.map((seed, { size }) => new Float64Array(size).fill(seed), [1, 2, 3, 4], { size: length });
  assert.deepEqual(results.map((one) => [one.length, one[9]]), [1, 2, 3, 4].map((seed) => [length, seed]));
  assert.deepEqual(await pool.map(() => (globalThis as Kept).copies, [0]), [1]);
});

test('is moved again when results have been small for a while', async () => {
  const sizes = [length, length, ...Array<number>(40).fill(3), length, length];
  const { results, copies } = await watch((size) => new Float64Array(size), sizes);
  assert.deepEqual(results.map((one) => one.length), sizes);
  assert.equal(copies, 2);
});

test('stays whole where it lies in a buffer that was given', async () => {
  await using pool = new ThreadPool({ workers: 1, chunk: 1, setup: countCopies });
  const buffer = new ArrayBuffer(length * 8);
  const statics = { size: buffer as unknown as number };
  const ofStatics = await pool.map((_: number, { size }) => new Float64Array(size), [1, 2, 3, 4], statics);
  assert.deepEqual(ofStatics.map((one) => one.length), Array(4).fill(length));
  const shared = pool.map((size: number | ArrayBuffer) => new Float64Array(size as number), [length, buffer, length, buffer]);
  assert.deepEqual((await shared).map((one) => one.length), Array(4).fill(length));
  assert.deepEqual(await pool.map(() => (globalThis as Kept).copies, [0]), [7]);
});

class Shape {
  get length(): number {
    return ((globalThis as Kept).buffer ??= new ArrayBuffer(1_048_576)) as unknown as number;
  }
}

const tricky: Readonly<Record<string, () => { length: number }>> = {
  'a getter of its class': () => new Shape(),
  'a getter of its own': () => ({ get length() { return ((globalThis as Kept).buffer ??= new ArrayBuffer(1_048_576)) as unknown as number; } }),
  'a proxy': () => new Proxy({ length: 1 }, { get: () => (globalThis as Kept).buffer ??= new ArrayBuffer(1_048_576) }),
  'its prototype': () => Object.create({ length: 5 }) as { length: number },
};

for (const [what, make] of Object.entries(tricky)) {
  test(`stays whole where the length of it comes from ${what}`, async () => {
    const items = [{ length }, { length }, make(), make(), make()];
    const { results, copies } = await watch(({ length }) => new Float64Array(length), items);
    const expected = what === 'its prototype' ? 5 : length;
    assert.deepEqual(results.map((one) => one.length), [length, length, expected, expected, expected]);
    assert.equal(copies, what === 'its prototype' ? 1 : 4);
  });
}

const keeping: Readonly<Record<string, string>> = {
  'a class of the module has the same name': `let kept;
const Float64Array = function (size) { return kept ??= new globalThis.Float64Array(size); };
export const make = ({ length }) => new Float64Array(length);`,
  'an import has the same name': `import { make as Float64Array } from 'data:text/javascript,let kept; export const make = function (size) { return kept = kept || new Float64Array(size); };';
export const make = ({ length }) => new Float64Array(length);`,
  'it is written in a function that has such a name': `const within = (Float64Array) => ({ length }) => new Float64Array(length);
let kept;
export const make = within(function (size) { return kept ??= new globalThis.Float64Array(size); });`,
  'the module exports another one later': `let kept;
export let make = ({ length }) => { if (kept === undefined) change(); return new Float64Array(length); };
function change() { kept = []; make = ({ length }) => kept[0] ??= new Float64Array(length); }`,
  'the module keeps it': `let kept;
export function make({ length }) { kept ??= new Float64Array(length); return kept; }`,
  'another function of the module has it': `const all = new Map();
const keep = (array) => { all.set(0, all.get(0) ?? array); return all.get(0); };
export function make({ length }) { const out = new Float64Array(length); return keep(out); }`,
};

for (const [why, text] of Object.entries(keeping)) {
  test(`stays whole where ${why}`, async () => {
    const make = await load(text);
    const { results } = await watch((shape: { length: number; seed: number }) => make(shape), shapes);
    assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
  });
}

test('stays whole where a variable of the caller gets another function', async () => {
  let make: Make = ({ length, seed }) => {
    const out = new Float64Array(length);
    if (seed === 2) change();
    return out;
  };
  const change = (): void => {
    const kept = new Float64Array(131_072);
    make = () => kept;
  };
  const { results } = await watch((shape: { length: number; seed: number }) => make(shape), shapes);
  assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
});

test('stays whole where a name appears that was not there', async () => {
  const { make, spoil } = await loadAll(`function* within() {
  yield ({ length }) => new Float64Array(length);
  let kept;
  eval('var Float64Array = function (size) { return kept ??= new globalThis.Float64Array(size); };');
}
const steps = within();
exports.make = steps.next().value;
exports.spoil = () => { steps.next(); };`, 'cjs');
  await using pool = new ThreadPool({ workers: 1, chunk: 1 });
  for (let round = 0; round < 2; round++) {
    const results = await pool.map((shape) => make(shape), shapes);
    assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
    await pool.map(() => { spoil(); }, [0]);
  }
});

test('stays whole where a task is tried again, or throws beside it', async () => {
  await using pool = new ThreadPool({ workers: 1, retries: 2 });
  const fail = (seed: number): void => {
    const world = globalThis as Kept & { failed?: number[] };
    world.failed ??= [];
    if (seed % 2 === 0 || world.failed.includes(seed)) return;
    world.failed.push(seed);
    throw new Error('once');
  };
  const results = await pool.map(({ length, seed }) => {
    const out = new Float64Array(length).fill(seed);
    fail(seed);
    return out;
  }, shapes);
  assert.deepEqual(results.map((one) => [one.length, one[5]]), shapes.map(({ seed }) => [length, seed]));
});

test('is not proved where eval may have a name appear later', () => {
  const steps = vm.runInThisContext(`(function* () {
  yield ({ length }) => new Float64Array(length);
  eval('var Float64Array = function () { return kept; };');
})()`) as Iterator<Make>;
  assert.equal(findGift(steps.next().value as Make), undefined);
  assert.notEqual(findGift(vm.runInThisContext('({ length }) => new Float64Array(length)') as Make), undefined);
});

test('stays whole where all objects have a getter that keeps them', async () => {
  const setup = (): void => {
    const world = globalThis as Kept;
    world.kept = [];
    Object.defineProperty(Object.prototype, 'then', {
      configurable: true,
      get(this: unknown) { if (this instanceof Float64Array) world.kept.push(this as Samples); return undefined; },
    });
  };
  const { results, kept } = await watch(({ length, seed }: { length: number; seed: number }) => new Float64Array(length).fill(seed), shapes, setup);
  assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
  assert.deepEqual([...new Set(kept)], [length]);
});
