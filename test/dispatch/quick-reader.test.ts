/** A stream whose reader finds outcomes there already: little is done for each, and nobody is left without a turn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeliveryHost } from '../../src/dispatch/delivery/delivery.js';
import { OrderedDelivery, UnorderedDelivery } from '../../src/dispatch/delivery/stream.js';

interface FakeHost extends DeliveryHost {
  stride: number;
  wakes: number;
}

function makeHost(): FakeHost {
  const host: FakeHost = { stride: 1, wakes: 0, wake: () => { host.wakes++; }, stop: () => undefined };
  return host;
}

test('while all is there the run is woken as often as it may be of use, not for each task', async (t) => {
  // On a slow machine the turn would get long, and the reader begin anew with one result at a time.
  t.mock.method(process, 'hrtime', () => [0, 0]);
  for (const Stream of [OrderedDelivery, UnorderedDelivery]) {
    const host = makeHost();
    host.stride = 50;
    const delivery = new Stream(host, 'value');
    delivery.fulfil(0, Array.from({ length: 100 }, (_, place) => place), 0, 100);
    for (let value = 0; value < 100; value++) assert.deepEqual(await delivery.next(), { done: false, value });
    assert.equal(delivery.delivered, 100);
    assert.ok(host.wakes < 10, `${host.wakes} wakes`);
  }
});

test('a failure that comes while all is there comes in its place', async () => {
  const host = makeHost();
  host.stride = 50;
  const delivery = new OrderedDelivery(host, 'value');
  delivery.fulfil(0, ['a', 'b', 'c'], 0, 3);
  assert.deepEqual(await delivery.next(), { done: false, value: 'a' });
  delivery.reject(3, 'fourth');
  assert.deepEqual(await delivery.next(), { done: false, value: 'b' });
  assert.deepEqual(await delivery.next(), { done: false, value: 'c' });
  await assert.rejects(delivery.next(), (reason) => reason === 'fourth');
});

test('a reader that never has to wait leaves the rest of the program its turn', async () => {
  for (const Stream of [OrderedDelivery, UnorderedDelivery]) {
    const delivery = new Stream(makeHost(), 'value');
    delivery.fulfil(0, [0, 1, 2, 3, 4], 0, 5);
    let hadItsTurn = false;
    setImmediate(() => { hadItsTurn = true; });
    for (let value = 0; value < 5; value++) {
      assert.deepEqual(await delivery.next(), { done: false, value });
      const until = performance.now() + 30;
      while (performance.now() < until);
    }
    assert.ok(hadItsTurn);
    assert.equal(delivery.waits, 0);
  }
});

test('a result is let go when it is handed out, not with the last of its message', async () => {
  const delivery = new OrderedDelivery(makeHost(), 'value');
  const values: unknown[] = [{}, 'text', 3];
  delivery.fulfil(0, values, 0, 3);
  await delivery.next();
  await delivery.next();
  assert.deepEqual(values, [undefined, undefined, 3]);
});
