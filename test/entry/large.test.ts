/** Large buffers arrive as small ones do, whichever way they take, and are copied no more often than they must be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { move } from '../../src/closures/index.js';
import { parallel, ProcessPool, range, ThreadPool } from '../../src/index.js';
import { makeMemoryFile } from '../../src/wire/memory-file.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';

endsWithoutProcesses();

const mebibyte = 2 ** 20;
const pools = [['processes', ProcessPool], ['threads', ThreadPool]] as const;
const withMemory = { skip: makeMemoryFile() === undefined && 'no shared memory on this system' };

function numbers(bytes: number, value = 1.5): Float64Array<ArrayBuffer> {
  return new Float64Array(bytes / 8).fill(value);
}

for (const [name, Pool] of pools) {
  test(`statics, captured values, items and results are equal to what was sent (${name})`, async () => {
    await using pool = new Pool({ workers: 2 });
    const captured = numbers(2 * mebibyte);
    const table = numbers(20 * mebibyte, 2);
    const sent = [numbers(mebibyte, 3), numbers(mebibyte, 4), numbers(mebibyte, 5)];
    const results = await pool.map((item, statics) => {
      const [first, last] = [captured[0], statics.table.at(-1)];
      return { first, last, doubled: item.map((x) => x * 2), length: statics.table.length };
    }, sent, { table });
    assert.deepEqual(results.map(({ first, last, length }) => [first, last, length]), Array(3).fill([1.5, 2, table.length]));
    assert.deepEqual(results.map(({ doubled }) => doubled), sent.map((item) => item.map((x) => x * 2)));
    assert.deepEqual([captured.byteLength, table.byteLength, sent[0]!.byteLength], [2 * mebibyte, 20 * mebibyte, mebibyte]);
  });

  test(`every kind of view arrives as itself, two views of a buffer together, and a part alone (${name})`, async () => {
    await using pool = new Pool({ workers: 1 });
    const buffer = new Uint8Array(mebibyte).map((_, at) => at % 251).buffer;
    const views = [
      new Uint8Array(buffer), new Float32Array(buffer, 8, 1000), new DataView(buffer, 100, 50), Buffer.from(buffer, 5, 300_000),
    ];
    const look = (given: ArrayBufferView[]): unknown[] => [
      given.map((view) => [view.constructor.name, view.byteOffset, view.byteLength, view.buffer === given[0]?.buffer]),
      given[0]?.buffer.byteLength, (given[3] as Buffer)[0],
    ];
    const [there] = await pool.map(look, [views]);
    assert.deepEqual(there, look(views));
    const part = new Uint8Array(buffer, 1000, 600_000);
    const [alone] = await pool.map((view) => [view.length, view[0], view.buffer.byteLength], [part]);
    assert.deepEqual(alone, [600_000, part[0], 600_000]);
    const [back] = await pool.map((view) => view.subarray(10, 500_000), [part]);
    assert.deepEqual(back, part.subarray(10, 500_000));
  });

  test(`a worker has its own copy, which its tasks share, and so has the caller (${name})`, async () => {
    await using pool = new Pool({ workers: 1 });
    const table = numbers(32 * mebibyte, 0);
    const count = (_: number, statics: { table: Float64Array }): number => (statics.table[0]! += 1);
    assert.deepEqual(await pool.map(count, [1, 2, 3], { table }), [1, 2, 3]);
    assert.deepEqual(await pool.map(count, [1, 2], { table }), [1, 2]);
    assert.equal(table[0], 0);
  });

  test(`a result that the function keeps stays its own (${name})`, async () => {
    await using pool = new Pool({ workers: 1, chunk: 1 });
    const kept: { row?: Float64Array } = {};
    const results = await pool.map((value) => {
      kept.row ??= new Float64Array(131_072);
      kept.row[0]! += value;
      return kept.row;
    }, [1, 1, 1]);
    assert.deepEqual(results.map((row) => [row.length, row[0]]), [[131_072, 1], [131_072, 2], [131_072, 3]]);
  });

  test(`what is moved is moved to a thread only, and a static never (${name})`, async () => {
    await using pool = new Pool({ workers: 2, crashRetries: 0 });
    const [item, table] = [move(numbers(mebibyte)), move(numbers(mebibyte, 2))];
    const sums = await pool.map((given, statics) => given[0]! + statics.table[0]! + given.length, [item], { table });
    assert.deepEqual(sums, [3.5 + mebibyte / 8]);
    assert.equal(item.length, Pool === ThreadPool ? 0 : mebibyte / 8);
    assert.equal(table.length, mebibyte / 8);
  });

  test(`an error with a large buffer in it arrives with it (${name})`, async () => {
    await using pool = new Pool({ workers: 1 });
    const error: unknown = await pool.map(() => {
      throw Object.assign(new RangeError('too much'), { data: new Float64Array(131_072).fill(7) });
    }, [1]).catch((reason: unknown) => reason);
    assert.ok(error instanceof RangeError);
    assert.deepEqual((error as unknown as { data: Float64Array }).data, numbers(mebibyte, 7));
  });

  test(`buffers that can be resized stay so (${name})`, async () => {
    await using pool = new Pool({ workers: 1 });
    const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => ArrayBuffer;
    const buffer = new Resizable(mebibyte, { maxByteLength: 2 * mebibyte });
    const [told] = await pool.map((given) => {
      const before = given.byteLength;
      (given as unknown as { resize(length: number): void }).resize(10);
      return [before, given.byteLength];
    }, [buffer]);
    assert.deepEqual(told, [mebibyte, 10]);
  });
}

test('a large static goes into shared memory once for each worker, and not through the pipe', withMemory, async () => {
  await using pool = new ProcessPool({ workers: 2 });
  await pool.map((x) => x, range(10));
  const before = pool.stats().bytes;
  const table = numbers(8 * mebibyte);
  const look = (x: number, statics: { table: Float64Array }): Promise<number> =>
    new Promise((resolve) => { setTimeout(() => { resolve(statics.table[x]!); }, 5); });
  assert.deepEqual(await pool.map(look, range(64), { table }), Array(64).fill(1.5));
  const { sent, received, shared } = pool.stats().bytes;
  const perWorker = (shared - before.shared) / (8 * mebibyte);
  assert.ok(perWorker === 1 || perWorker === 2, `${perWorker} times for 2 workers`);
  assert.ok(sent - before.sent < 100_000 && received - before.received < 100_000, `${sent} bytes sent, ${received} received`);
});

test('large items and results go beside the pipe', withMemory, async () => {
  await using pool = new ProcessPool({ workers: 1, chunk: 1 });
  const items = Array.from({ length: 8 }, (_, at) => numbers(mebibyte, at));
  const results = await pool.map((item) => item.map((x) => x + 1), items);
  assert.deepEqual(results.map((row) => row[0]), [1, 2, 3, 4, 5, 6, 7, 8]);
  const { sent, received, shared } = pool.stats().bytes;
  assert.equal(shared, 16 * mebibyte);
  assert.ok(sent < 100_000 && received < 100_000, `${sent} bytes sent, ${received} received`);
});

test('the values of a large static are those of the call', withMemory, async () => {
  await using pool = new ProcessPool({ workers: 1 });
  const table = numbers(mebibyte);
  const run = pool.map((x, statics) => statics.table[x], [0, 1], { table });
  table.fill(9);
  assert.deepEqual(await run, [1.5, 1.5]);
});

for (const Pool of [ProcessPool, ThreadPool]) {
  test(`a buffer that is a static, captured and an item is each of them for itself, in every chunk (${Pool.name})`, async () => {
    const pool = new Pool({ workers: 1, chunk: 1 });
    const buffer = new Uint8Array([1, 2, 3]);
    const seen = await parallel((item: Uint8Array, { own }: { own: Uint8Array }) => {
      item[0] = 9;
      return [own[0], own.buffer === item.buffer, buffer[0]];
    }, [buffer, buffer, buffer, buffer], { own: buffer, pool });
    assert.deepEqual(seen, new Array(4).fill([1, false, 1]));
    await pool.terminate();
  });
}
