/** Tests who is who between items, static arguments and captured values, and that what is one object is sent once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encode } from '../../src/closures/index.js';
import { parallel } from '../../src/index.js';

for (const thread of [false, true]) {
  describe(`in ${thread ? 'threads' : 'processes'}`, () => {
    // One chunk for all items: between messages, a copy is a copy.
    const options = { thread, pool: { workers: 1, chunk: 4 } };

    test('one object among the items of a message is one object there', async () => {
      const plain = { n: 0 };
      assert.deepEqual(await parallel((one) => (one.n += 1), [plain, plain, { n: 0 }, plain], options), [1, 2, 1, 3]);
      const rich = { n: 0, step: () => 10 };
      assert.deepEqual(await parallel((one) => (one.n += one.step()), [rich, rich, rich, rich], options), [10, 20, 30, 40]);
      assert.deepEqual([plain.n, rich.n], [0, 0]);
    });

    test('so is one that stands in several arguments of a task', async () => {
      const one = { n: 0 };
      const other = { n: 0 };
      assert.deepEqual(await parallel((a, [b]) => a === b, [one, one, other], [[one], [other], [other]] as const, options), [true, false, true]);
    });

    test('items that hold one another stay a circle', async () => {
      interface Item { readonly n: number; readonly inner: { next?: Item } }
      const circle = [1, 2, 3].map((n): Item => ({ n, inner: {} }));
      circle.forEach((one, place) => { one.inner.next = circle[(place + 1) % 3]!; });
      const closes = await parallel((one) => one.inner.next?.inner.next?.inner.next === one, circle, options);
      assert.deepEqual(closes, [true, true, true]);
    });

    test('a wide object that is item after item is looked through once', async () => {
      const wide = Array.from({ length: 20_000 }, (_, n) => ({ n }));
      const lengths = await parallel((rows) => rows.length, new Array(2000).fill(wide) as typeof wide[], { thread, pool: { workers: 1, chunk: 2000 } });
      assert.deepEqual([...new Set(lengths)], [20_000]);
    });

    test('so is one that is captured and a static argument', async () => {
      const table = { rates: [1, 2] };
      assert.deepEqual(await parallel((_, { given }) => given === table, [1, 2], { ...options, given: table }), [true, true]);
    });
  });
}

test('shared memory is one memory: what threads write, the caller sees', async () => {
  const seen = new Int32Array(new SharedArrayBuffer(16));
  const options = { thread: true, pool: { workers: 2 } };
  await parallel((index) => Atomics.add(seen, index, index + 1), [0, 1, 2, 3], options);
  assert.deepEqual([...seen], [1, 2, 3, 4]);
  await parallel((index, { given }) => Atomics.add(given, index, 10), [0, 3], { ...options, given: seen });
  assert.deepEqual([...seen], [11, 2, 3, 14]);
});

test('a big object that several functions and values hold is in the message once', () => {
  const big = new Float64Array(100_000).fill(0.5);
  const text = 'x'.repeat(100_000);
  const table = { big, text };
  const first = () => table.big.length;
  const second = () => [big.at(-1), Object.keys(table)];
  const { byteLength } = encode(() => [first(), second(), table.text, new Map([[1, big]])]);
  assert.ok(byteLength > big.byteLength + text.length && byteLength < (big.byteLength + text.length) * 1.05, `${byteLength} bytes`);
});
