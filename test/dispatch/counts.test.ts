/** What a run costs in what can be counted, by a clock that only tasks move: messages, chunks and looks at the clock. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { openProgress } from '../../src/progress/open.js';
import type { ShowOption } from '../../src/progress/sink.js';
import { makePlan } from './fakes.js';
import { seededRandom } from './random.js';
import { countFunctions, type Passed, tapKind, type Traffic } from './tapped.js';
import { type FakeWorker, World } from './world.js';

interface Counted extends Traffic {
  readonly chunks: readonly Passed[];
  readonly results: readonly unknown[];
  /** How often somebody looked at the clock. */
  readonly looks: number;
}

/** Runs tasks that take as many milliseconds as told for each, on two workers. */
async function count(t: TestContext, items: readonly number[], msOf: (item: number) => number, show?: ShowOption): Promise<Counted> {
  const clock = { ms: 1000, looks: 0 };
  const mocks = [
    t.mock.method(process, 'hrtime', () => {
      clock.looks++;
      return [0, clock.ms * 1e6];
    }),
    t.mock.method(performance, 'now', () => {
      clock.looks++;
      return clock.ms;
    }),
  ];
  const world = new World(seededRandom(1), { findsHeavy: false });
  const { kind, traffic } = tapKind(world.kind);
  const unlimited = { maxTasksPerWorker: Infinity, memoryLimitBytes: Infinity, idleTimeoutMs: Infinity };
  const dispatcher = new Dispatcher(kind, { workers: 2, ...unlimited });
  const task = (_worker: FakeWorker, item: number): number => {
    clock.ms += msOf(item);
    return item + 1;
  };
  const progress = openProgress(show, items.length, 'counted');
  const run = dispatcher.add({ ...makePlan([items], {}, task), progress });
  const { promise } = run.decide(new CollectDelivery(run));
  await world.runUntil(promise);
  const results = await promise;
  for (const { mock } of mocks) mock.restore();
  assert.equal(results.length, items.length);
  assert.ok(results.every((value, index) => value === items[index]! + 1));
  return { ...traffic, chunks: traffic.sent.filter(({ kind: name }) => name === 'chunk'), results, looks: clock.looks };
}

const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);
const largestOf = (chunks: readonly Passed[]): number => Math.max(...chunks.map(({ tasks }) => tasks));

test('a million tiny tasks are some hundred messages, and one look at the clock is for many', async (t) => {
  const { sent, received, looks } = await count(t, upTo(1_000_000), () => 0.0001);
  assert.equal(countFunctions({ sent, received }), 2, 'the function goes to each worker once');
  assert.ok(sent.length <= 250, `${sent.length} messages to the workers`);
  assert.ok(received.length <= 250, `${received.length} messages from the workers`);
  assert.ok(looks <= 100_000, `${looks} looks at the clock`);
});

test('tasks of 50 µs travel by the hundred, in chunks worth some milliseconds', async (t) => {
  const { sent, received, chunks } = await count(t, upTo(20_000), () => 0.05);
  assert.ok(sent.length <= 400, `${sent.length} messages to the workers`);
  assert.ok(received.length <= 400, `${received.length} messages from the workers`);
  assert.ok(largestOf(chunks) * 0.05 <= 32, `a chunk of ${largestOf(chunks)}`);
});

test('long tasks travel alone, so that no worker waits while another has one to spare', async (t) => {
  const { sent, received, chunks } = await count(t, upTo(100), () => 50);
  assert.equal(largestOf(chunks), 1);
  assert.equal(chunks.length, 100);
  assert.ok(received.length <= 100 + 2, `${received.length} messages from the workers`);
  assert.ok(sent.length <= 100 + 6, `${sent.length} messages to the workers`);
});

for (const [order, sign] of [['heaviest first', 1], ['heaviest last', -1]] as const) {
  test(`with a heavy tail what is short still travels in company, and each task runs once (${order})`, async (t) => {
    const items = upTo(400).sort((a, b) => sign * (a - b));
    let calls = 0;
    const { sent, received } = await count(t, items, (item) => {
      calls++;
      return 200 / (item + 1) ** 1.25;
    });
    assert.equal(calls, 400);
    assert.ok(sent.length <= 300, `${sent.length} messages to the workers`);
    assert.ok(received.length <= 400, `${received.length} messages from the workers`);
  });
}

test('showing progress costs no message', async (t) => {
  const without = await count(t, upTo(10_000), () => 0.01);
  const states: number[] = [];
  const shown = await count(t, upTo(10_000), () => 0.01, ({ done }) => { states.push(done); });
  assert.deepEqual([shown.sent, shown.received], [without.sent, without.received]);
  assert.equal(states.at(-1), 10_000);
});
