/** Tests when results are found large: only then is it worth it to look whether they may be moved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { move } from '../../src/closures/index.js';
import { Exchange } from '../../src/closures/exchange.js';
import { Outbox } from '../../src/worker/outbox.js';

const kilobyte = 1024;
const cases: Readonly<Record<string, readonly [values: readonly unknown[], isLarge: boolean]>> = {
  'numbers, which are packed and moved': [Array.from({ length: 10_000 }, (_, at) => at), false],
  'small arrays': [Array.from({ length: 10 }, () => new Uint8Array(kilobyte)), false],
  'objects': [[{ a: 1 }, { b: 'two' }], false],
  'long texts': [['x'.repeat(100 * kilobyte)], false],
  'nothing': [[undefined], false],
  'arrays that are as quickly sent as they are': [[new Uint8Array(64 * kilobyte)], true],
  'arrays of which a copy is moved': [[new Uint8Array(300 * kilobyte)], true],
  'an array in an object': [[{ data: new Uint8Array(300 * kilobyte) }], true],
  'an array that is given away': [[{ data: move(new Uint8Array(80 * kilobyte)) }], true],
};

for (const [what, [values, isLarge]] of Object.entries(cases)) {
  test(`${isLarge ? 'are' : 'are not'} large: ${what}`, () => {
    const counts = { large: 0, sent: 0 };
    const outbox = new Outbox(1, new Exchange('w1', 'thread'), () => { counts.sent += 1; }, {
      eager: false, memory: undefined, onLarge: () => { counts.large += 1; },
    });
    outbox.open(0).push(...values);
    outbox.flush();
    assert.deepEqual(counts, { large: isLarge ? 1 : 0, sent: 1 });
  });
}
