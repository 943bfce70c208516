/** Tests objects that are a million properties wide: each arrives whole in a real process and thread, and comes back so. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { startProcess, startThread } from './support/peer.js';

const WIDTH = 1_000_000;
// Whatever is found in them must be found at once: where time grows with the square of the width, these take hours.
const hangMs = 600_000;

type Wide = Record<string, unknown>;

// One for all tests, as each takes some hundred MB while it is written and read.
const wide: Wide = {};
// Names in an order that is not that of the values: a key beside another's value shows.
for (let index = 0; index < WIDTH; index += 1) wide[`k${(index * 7) % WIDTH}`] = index;

/** How many properties there are, how many stand in their place with their value, and which is the last. */
function survey(one: Wide): readonly unknown[] {
  const keys = Object.keys(one);
  let right = 0;
  for (let index = 0; index < WIDTH; index += 1) {
    if (keys[index] === `k${(index * 7) % WIDTH}` && one[keys[index]!] === index) right += 1;
  }
  return [keys.length, right, keys.at(-1), Object.getPrototypeOf(one) === Object.prototype];
}

for (const start of [startProcess, startThread]) {
  const peer = start();
  after(() => peer.close());

  describe(`a million properties, in a ${peer.via}`, { timeout: hangMs }, () => {
    test('of plain data', async () => {
      assert.deepEqual(await peer.open().call(survey, [wide]), [WIDTH, WIDTH, `k${WIDTH - 7}`, true]);
    });

    test('of plain data, on their way back', async () => {
      const back = await peer.open().call((width: number) => {
        const made: Wide = {};
        for (let index = 0; index < width; index += 1) made[`k${(index * 7) % width}`] = index;
        return made;
      }, [WIDTH]);
      assert.deepEqual(survey(back as Wide), survey(wide));
    });

    test('of a captured object, with a function among them, which structured clone cannot carry', async () => {
      wide.add = (x: number) => x + 1;
      try {
        const look = () => [...survey(wide), (wide.add as (x: number) => number)(1)];
        assert.deepEqual(await peer.open().call(look), [WIDTH + 1, WIDTH, 'add', true, 2]);
      } finally {
        delete wide.add;
      }
    });

    test('of which one is read: only that one travels', async () => {
      const run = peer.open();
      const { body } = run.exchange.encode(() => wide.k7, 'value');
      assert.ok(JSON.stringify(body).length < 10_000);
      assert.equal(await run.call(() => wide.k7), 1);
    });
  });
}
