/** Chunks are as large as the measured time of tasks makes sensible. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChunkSizer } from '../../src/dispatch/chunk-size.js';

test('a fixed size is kept, whatever was measured', () => {
  const sizer = new ChunkSizer(7, 1);
  sizer.measure(100, 0.001);
  assert.equal(sizer.next(3, 2), 7);
  assert.equal(sizer.next(undefined, 2), 7);
});

test('nothing measured: one task, to find out', () => {
  assert.equal(new ChunkSizer('auto', 1).next(1_000_000, 2), 1);
  assert.equal(new ChunkSizer('auto', 1).isPrefetchWorthwhile, false);
});

test('fast tasks: the chunks grow in steps, up to a bound', () => {
  const sizer = new ChunkSizer('auto', 1);
  const sizes = Array.from({ length: 12 }, () => {
    const size = sizer.next(undefined, 2);
    sizer.measure(size, size * 0.000_001);
    return size;
  });
  assert.deepEqual(sizes.slice(0, 4), [1, 8, 64, 512]);
  sizes.slice(1).forEach((size, place) => { assert.ok(size >= sizes[place]! && size <= 16_384); });
  assert.equal(sizer.isPrefetchWorthwhile, true);
});

test('slow tasks go one by one, and none waits behind another', () => {
  const sizer = new ChunkSizer('auto', 1);
  sizer.next(1000, 2);
  sizer.measure(1, 500);
  assert.equal(sizer.next(1000, 2), 1);
  assert.equal(sizer.isPrefetchWorthwhile, false);
});

test('a chunk of tasks is worth some milliseconds', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let step = 0; step < 10; step++) sizer.measure(sizer.next(undefined, 2), 1);
  for (let step = 0; step < 40; step++) sizer.measure(1, 0.1);
  for (let step = 0; step < 3; step++) sizer.next(undefined, 2);
  const size = sizer.next(undefined, 2);
  assert.ok(size > 10 && size < 1000, `${size} tasks of 0.1 ms`);
});

test('towards the end the chunks shrink, and are never empty', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let step = 0; step < 10; step++) {
    const tasks = sizer.next(undefined, 2);
    sizer.measure(tasks, tasks * 0.25);
  }
  assert.equal(sizer.next(100, 2), 25);
  assert.equal(sizer.next(20, 2), 5);
  assert.equal(sizer.next(4, 2), 2, 'what is worth half a millisecond is not split any more');
  assert.equal(sizer.next(0, 2), 2);
});

test('tiny tasks are not sent one by one, however few are left', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let step = 0; step < 10; step++) {
    const tasks = sizer.next(undefined, 2);
    sizer.measure(tasks, tasks * 0.001);
  }
  assert.equal(sizer.next(40, 2), 500);
});

test('one late task does not outweigh thousands of quick ones', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let step = 0; step < 10; step++) {
    const tasks = sizer.next(undefined, 2);
    sizer.measure(tasks, tasks * 0.001);
  }
  sizer.measure(1, 5);
  assert.ok(sizer.next(undefined, 2) > 2000);
});

test('tasks that wait are sent as many as may be in flight', () => {
  const sizer = new ChunkSizer('auto', 16);
  sizer.measure(1, 500);
  assert.equal(sizer.next(undefined, 2), 16);
  assert.equal(sizer.next(10, 1), 5);
});

test('what a task took in an earlier run sizes the first chunks of the next', () => {
  const quick = new ChunkSizer('auto', 1, 0.001);
  assert.ok(quick.next(8, 2) >= 8);
  const many = new ChunkSizer('auto', 1, 0.001);
  assert.equal(many.next(1_000_000, 2), 1000);
  many.measureSending(1000, 0.1);
  assert.equal(many.next(1_000_000, 2), 8000);
  const slow = new ChunkSizer('auto', 1, 50);
  assert.equal(slow.next(8, 2), 1);
  assert.equal(slow.isPrefetchWorthwhile, false);
});

test('items that turn out slow to send with the first chunk make the second one small', () => {
  const sizer = new ChunkSizer('auto', 1, 0.001);
  sizer.next(1_000_000, 2);
  sizer.measureSending(1000, 8);
  assert.equal(sizer.next(1_000_000, 2), 1000);
});

test('a first message that tells otherwise outweighs the earlier run', () => {
  const sizer = new ChunkSizer('auto', 1, 0.001);
  sizer.measure(100, 5000);
  assert.equal(sizer.next(1000, 2), 1);
});

test('what is slow to send goes in small chunks, however quick its tasks are', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let round = 0; round < 12; round++) {
    sizer.measure(100, 0.001);
    sizer.measureSending(1, 1);
    assert.ok(sizer.next(undefined, 1) <= 8);
  }
});

test('a pause while one chunk was sent does not make the next ones small', () => {
  const sizer = new ChunkSizer('auto', 1);
  for (let round = 0; round < 8; round++) {
    sizer.measure(100, 0.001);
    sizer.measureSending(100, round === 7 ? 500 : 0.001);
    sizer.next(undefined, 1);
  }
  assert.equal(sizer.next(undefined, 1), 16_384);
});
