/** Each way of reading a run, told outcomes by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import type { DeliveryHost } from '../../src/dispatch/delivery/delivery.js';
import { SettleDelivery } from '../../src/dispatch/delivery/settle.js';
import { OrderedDelivery, UnorderedDelivery } from '../../src/dispatch/delivery/stream.js';
import { UndecidedDelivery } from '../../src/dispatch/delivery/undecided.js';

interface FakeHost extends DeliveryHost {
  stopped: string[];
  wakes: number;
}

function makeHost(trouble?: { reason: unknown }): FakeHost {
  const host: FakeHost = {
    stopped: [],
    wakes: 0,
    stride: 1,
    wake: () => { host.wakes++; },
    stop: (outcome) => {
      host.stopped.push(outcome);
      return trouble;
    },
  };
  return host;
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const mark = {};
  await Promise.resolve();
  return (await Promise.race([promise.catch(() => undefined), Promise.resolve(mark)])) === mark;
}

test('collect: in the order of the input, however they come', async () => {
  const host = makeHost();
  const delivery = new CollectDelivery(host);
  delivery.fulfil(2, ['c', 'd'], 0, 2);
  delivery.fulfil(0, ['x', 'a', 'b'], 1, 2);
  assert.equal(delivery.delivered, 4);
  delivery.end();
  assert.deepEqual(await delivery.promise, ['a', 'b', 'c', 'd']);
  assert.deepEqual(host.stopped, ['done']);
});

test('collect: the first failure ends it, whichever task it is of', async () => {
  const host = makeHost();
  const delivery = new CollectDelivery(host);
  delivery.reject(5, null);
  delivery.reject(0, new Error('second'));
  await assert.rejects(delivery.promise, (reason) => reason === null);
  assert.equal(host.stopped[0], 'failed');
});

test('collect: a source that throws, an abort, and trouble with the progress reject', async () => {
  const told: [(delivery: CollectDelivery) => void, string][] = [
    [(delivery) => { delivery.failSource(3, 'source'); }, 'source'],
    [(delivery) => { delivery.abort('abort'); }, 'abort'],
    [(delivery) => { delivery.end(); }, 'progress'],
  ];
  for (const [tell, reason] of told) {
    const delivery = new CollectDelivery(makeHost({ reason: 'progress' }));
    tell(delivery);
    await assert.rejects(delivery.promise, (came) => came === reason);
  }
});

test('settle: outcomes of both kinds, at their places', async () => {
  const delivery = new SettleDelivery(makeHost());
  delivery.reject(1, undefined);
  delivery.fulfil(2, ['c'], 0, 1);
  delivery.fulfil(0, ['a'], 0, 1);
  assert.equal(delivery.delivered, 3);
  delivery.end();
  assert.deepEqual(await delivery.promise, [
    { status: 'fulfilled', value: 'a' }, { status: 'rejected', reason: undefined }, { status: 'fulfilled', value: 'c' },
  ]);
});

test('settle: rejects for an abort and for a source that throws', async () => {
  const aborted = new SettleDelivery(makeHost());
  aborted.abort('abort');
  await assert.rejects(aborted.promise, (reason) => reason === 'abort');
  const torn = new SettleDelivery(makeHost());
  torn.fulfil(0, ['a'], 0, 1);
  torn.failSource(1, 'source');
  await assert.rejects(torn.promise, (reason) => reason === 'source');
});

test('ordered: what came early waits; what is delivered is counted', async () => {
  const host = makeHost();
  const delivery = new OrderedDelivery(host, 'value');
  const first = delivery.next();
  delivery.fulfil(1, ['b', 'c'], 0, 2);
  assert.equal(await isPending(first), true);
  assert.equal(delivery.delivered, 0);
  delivery.fulfil(0, ['a'], 0, 1);
  assert.deepEqual(await first, { done: false, value: 'a' });
  assert.deepEqual([delivery.delivered, host.wakes > 0], [1, true]);
  assert.deepEqual(await Promise.all([delivery.next(), delivery.next()]), [{ done: false, value: 'b' }, { done: false, value: 'c' }]);
  const last = delivery.next();
  delivery.end();
  assert.deepEqual(await last, { done: true, value: undefined });
  assert.deepEqual(await delivery.next(), { done: true, value: undefined });
  assert.deepEqual([delivery.delivered, host.stopped], [3, ['done']]);
});

test('ordered: what stands before a failed task is delivered, then the error, then the end', async () => {
  const host = makeHost();
  const delivery = new OrderedDelivery(host, 'value');
  delivery.reject(2, new Error('third'));
  assert.equal(delivery.limit, 2);
  delivery.fulfil(3, ['d'], 0, 1);
  delivery.fulfil(0, ['a'], 0, 1);
  assert.deepEqual(await delivery.next(), { done: false, value: 'a' });
  const second = delivery.next();
  assert.equal(await isPending(second), true);
  assert.deepEqual(host.stopped, []);
  delivery.fulfil(1, ['b'], 0, 1);
  assert.deepEqual(await second, { done: false, value: 'b' });
  await assert.rejects(delivery.next(), { message: 'third' });
  assert.deepEqual(host.stopped, ['failed']);
  assert.deepEqual(await delivery.next(), { done: true, value: undefined });
});

test('ordered: of two failures the one that stands first counts, also after the other was reported', async () => {
  const delivery = new OrderedDelivery(makeHost(), 'value');
  delivery.reject(2, 'third');
  delivery.reject(1, 'second');
  delivery.reject(3, 'fourth');
  assert.equal(delivery.limit, 1);
  delivery.fulfil(0, ['a'], 0, 1);
  assert.deepEqual(await delivery.next(), { done: false, value: 'a' });
  await assert.rejects(delivery.next(), (reason) => reason === 'second');
});

test('ordered: the inputs threw after three tasks', async () => {
  const delivery = new OrderedDelivery(makeHost(), 'value');
  delivery.failSource(3, 'source');
  delivery.fulfil(0, ['a', 'b', 'c'], 0, 3);
  for (const value of ['a', 'b', 'c']) assert.deepEqual(await delivery.next(), { done: false, value });
  await assert.rejects(delivery.next(), (reason) => reason === 'source');
});

test('unordered: as they come, with their index, and the end after the last', async () => {
  const delivery = new UnorderedDelivery(makeHost(), 'entry');
  delivery.fulfil(4, ['e', 'f'], 0, 2);
  delivery.fulfil(0, ['a'], 0, 1);
  delivery.end();
  const got: unknown[] = [];
  for await (const entry of delivery) got.push(entry);
  assert.deepEqual(got, [[4, 'e'], [5, 'f'], [0, 'a']]);
  assert.equal(delivery.delivered, 3);
});

test('unordered: what finished before a failure comes before it, and what runs is stopped at once', async () => {
  const host = makeHost();
  const delivery = new UnorderedDelivery(host, 'value');
  delivery.fulfil(7, ['h'], 0, 1);
  delivery.reject(3, 'fourth');
  assert.deepEqual(host.stopped, ['failed']);
  assert.deepEqual(await delivery.next(), { done: false, value: 'h' });
  await assert.rejects(delivery.next(), (reason) => reason === 'fourth');
  assert.deepEqual(await delivery.next(), { done: true, value: undefined });
});

test('unordered: a source that throws waits for what it gave before', async () => {
  const delivery = new UnorderedDelivery(makeHost(), 'value');
  delivery.failSource(2, 'source');
  delivery.fulfil(1, ['b'], 0, 1);
  assert.deepEqual(await delivery.next(), { done: false, value: 'b' });
  const second = delivery.next();
  assert.equal(await isPending(second), true);
  delivery.fulfil(0, ['a'], 0, 1);
  assert.deepEqual(await second, { done: false, value: 'a' });
  await assert.rejects(delivery.next(), (reason) => reason === 'source');
});

test('unordered: thousands in waiting come in order of arrival', async () => {
  const delivery = new UnorderedDelivery(makeHost(), 'value');
  const values = Array.from({ length: 5000 }, (_, place) => place);
  delivery.fulfil(0, values, 0, 2500);
  delivery.fulfil(2500, values, 2500, 2500);
  delivery.end();
  const got: unknown[] = [];
  for await (const value of delivery) got.push(value);
  assert.deepEqual(got, values);
});

test('streams: an abort comes before what was not read yet', async () => {
  for (const Stream of [OrderedDelivery, UnorderedDelivery]) {
    const host = makeHost();
    const delivery = new Stream(host, 'value');
    delivery.fulfil(0, ['a', 'b'], 0, 2);
    assert.deepEqual(await delivery.next(), { done: false, value: 'a' });
    delivery.abort('stop');
    await assert.rejects(delivery.next(), (reason) => reason === 'stop');
    assert.deepEqual(await delivery.next(), { done: true, value: undefined });
    assert.deepEqual(host.stopped, ['cancelled']);
  }
});

test('streams: leaving answers those who wait, and stops the run', async () => {
  for (const Stream of [OrderedDelivery, UnorderedDelivery]) {
    const host = makeHost();
    const delivery = new Stream(host, 'value');
    const waiting = delivery.next();
    assert.deepEqual(await delivery.return('bye'), { done: true, value: 'bye' });
    assert.deepEqual(await waiting, { done: true, value: undefined });
    assert.deepEqual(await delivery.next(), { done: true, value: undefined });
    assert.deepEqual(host.stopped, ['cancelled']);
  }
});

test('before a reader has come nothing is lost, in the order it came', async () => {
  const undecided = new UndecidedDelivery();
  undecided.fulfil(1, ['b'], 0, 1);
  undecided.reject(2, 'third');
  undecided.fulfil(0, ['a'], 0, 1);
  undecided.end(3);
  const settled = new SettleDelivery(makeHost());
  undecided.replay(settled);
  assert.deepEqual((await settled.promise).map(({ status }) => status), ['fulfilled', 'fulfilled', 'rejected']);
});
