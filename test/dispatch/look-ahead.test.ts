/** The look-ahead of a stream: small, and larger only for a reader that waits for tasks so short that few are a trickle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LookAhead } from '../../src/dispatch/look-ahead.js';
import { parallel } from '../../src/index.js';

test('32 for each worker, without bound where all is collected, and what was given in any case', () => {
  assert.equal(new LookAhead(undefined).tasks(true, 2), 64);
  assert.equal(new LookAhead(undefined).tasks(false, 2), Infinity);
  assert.equal(new LookAhead(5).tasks(true, 2), 5);
  assert.equal(new LookAhead(5).tasks(false, 2), 5);
});

test('it doubles when the reader has waited once more, up to a bound', () => {
  const ahead = new LookAhead(undefined);
  ahead.mayGrow(1, [1]);
  assert.equal(ahead.tasks(true, 1), 32);
  ahead.mayGrow(2, [1]);
  ahead.mayGrow(2, [1]);
  assert.equal(ahead.tasks(true, 1), 64);
  for (let waits = 3; waits < 100; waits++) ahead.mayGrow(waits, [1]);
  assert.equal(ahead.tasks(true, 1), 8192);
});

test('not for a reader that waits for the first alone, for items that may be large, nor beyond what was given', () => {
  const ahead = new LookAhead(undefined);
  ahead.mayGrow(1, [1]);
  ahead.mayGrow(2, [{}]);
  ahead.mayGrow(2, [1, new Uint8Array(9)]);
  ahead.mayGrow(2, ['long '.repeat(100)]);
  assert.equal(ahead.tasks(true, 1), 32);
  const given = new LookAhead(7);
  given.mayGrow(2, [1]);
  assert.equal(given.tasks(true, 1), 7);
});

test('not where results are large: then it is 32 again, and stays there', () => {
  const ahead = new LookAhead(undefined);
  ahead.mayGrow(2, [1]);
  ahead.seeResult('short');
  assert.equal(ahead.tasks(true, 1), 64);
  ahead.seeResult(new Uint8Array(2 ** 20));
  ahead.mayGrow(3, [1]);
  assert.equal(ahead.tasks(true, 1), 32);
});

test('room for a part of a chunk is not taken bit by bit; what is one by one is', () => {
  const ahead = new LookAhead(undefined);
  assert.equal(ahead.isWorthTaking(1, 1, 2), true);
  assert.equal(ahead.isWorthTaking(1, 1000, 2), false);
  assert.equal(ahead.isWorthTaking(16, 1000, 2), true);
  assert.equal(ahead.isWorthTaking(0, 1, 2), false);
  assert.equal(new LookAhead(1).isWorthTaking(1, 1000, 2), true);
});

for (const thread of [false, true]) {
  test(`a slow reader of tiny tasks is not run ahead of (${thread ? 'threads' : 'processes'})`, async () => {
    let taken = 0;
    let read = 0;
    let most = 0;
    function* numbers(): Generator<number> {
      for (;;) yield taken++;
    }
    for await (const value of parallel((x: number) => x, numbers(), { thread, pool: { workers: 2 } })) {
      assert.equal(value, read++);
      // The reader is busy, and gives the workers time to be done with all they may have.
      if (read % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      most = Math.max(most, taken - read);
      if (read === 300) break;
    }
    assert.ok(most <= 2 * 8192, `${most} ahead`);
  });
}
