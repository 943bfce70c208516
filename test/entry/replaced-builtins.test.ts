/** Results stay whole in their thread where somebody has replaced what functions call, to keep the arrays they make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { length, load, shapes, watch } from '../helpers/gifts.js';
import type { Kept, Make, Samples } from '../helpers/gifts.js';

const makeHere: Make = ({ length, seed }) => new Float64Array(length).fill(seed);
const makeThere = await load('export function make({ length, seed }) { return new Float64Array(length).fill(seed); }');

/** Whoever replaces what functions call has it keep the arrays. */
function replaceFill(): void {
  const world = globalThis as Kept;
  world.kept = [];
  const proto = Object.getPrototypeOf(Float64Array.prototype) as Samples;
  const { fill } = proto;
  proto.fill = function (...args) {
    world.kept.push(this);
    return fill.apply(this, args);
  };
  // As libraries do that do not want to be seen.
  const { toString } = Function.prototype;
  Function.prototype.toString = function () {
    return this === proto.fill ? 'function fill() { [native code] }' : toString.call(this);
  };
}

function replaceLength(): void {
  const world = globalThis as Kept;
  world.kept = [];
  const proto = Object.getPrototypeOf(Float64Array.prototype) as Samples;
  const { get } = Object.getOwnPropertyDescriptor(proto, 'length')!;
  Object.defineProperty(proto, 'length', { configurable: true, get(this: Samples) {
    // Node itself asks for the length of others.
    if (this.byteLength === 1_048_576 && !world.kept.includes(this)) world.kept.push(this);
    return get!.call(this) as number;
  } });
}

function replaceClass(): void {
  const world = globalThis as Kept;
  world.kept = [];
  const Original = Float64Array;
  function Replacement(size: number): Samples {
    const made = new Original(size);
    world.kept.push(made);
    return made;
  }
  Replacement.prototype = Original.prototype;
  Reflect.set(globalThis, 'Float64Array', Replacement);
}

function replaceByProxy(): void {
  const world = globalThis as Kept;
  world.kept = [];
  Reflect.set(globalThis, 'Float64Array', new Proxy(Float64Array, { construct(target, args) {
    const made = Reflect.construct(target, args) as Samples;
    world.kept.push(made);
    return made;
  } }));
}

async function declareInScript(): Promise<void> {
  (globalThis as Kept).kept = [];
  const vm = await import('node:vm');
  vm.runInThisContext('const Float64Array = function (size) { const made = new globalThis.Float64Array(size); kept.push(made); return made; };');
}

for (const setup of [replaceFill, replaceLength, replaceClass, replaceByProxy, declareInScript]) {
  for (const [where, make] of [['here', makeHere], ['there', makeThere]] as const) {
    test(`stays whole where a setup does this to what it calls: ${setup.name}, ${where}`, async () => {
      const fn: Make = (shape) => {
        const out = make(shape);
        out[0] = out.length;
        return out;
      };
      const { results, kept } = await watch(fn, shapes, setup);
      assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
      assert.ok(kept.length >= shapes.length);
      assert.deepEqual(new Set(kept), new Set([length]));
    });
  }
}

test('stays whole where a class is replaced in the middle of a run', async () => {
  const tamper = (seed: number): void => {
    const world = globalThis as Kept;
    if (seed !== 2) return;
    const Original = Float64Array;
    function Replacement(size: number): Samples {
      world.kept.push(new Original(size));
      return world.kept.at(-1)!;
    }
    Replacement.prototype = Original.prototype;
    Reflect.set(globalThis, 'Float64Array', Replacement);
  };
  const { results, copies, kept } = await watch(({ length, seed }) => {
    const out = new Float64Array(length);
    tamper(seed);
    return out;
  }, shapes);
  assert.deepEqual(results.map((one) => one.length), shapes.map(() => length));
  // Of six, that of task 1 alone is sure: of task 2 it is not known any more.
  assert.deepEqual([copies, kept], [5, [length, length, length]]);
});
