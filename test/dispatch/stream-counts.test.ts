/** What a stream of tiny tasks costs in what can be counted: messages, and looks at all runs and workers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrderedDelivery, UnorderedDelivery } from '../../src/dispatch/delivery/stream.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { makePlan } from './fakes.js';
import { seededRandom } from './random.js';
import { countFunctions, tapKind } from './tapped.js';
import { type FakeWorker, World } from './world.js';

const tasks = 200_000;

function* countTo(end: number): Generator<number> {
  for (let n = 0; n < end; n++) yield n;
}

async function* countAsync(end: number): AsyncGenerator<number> {
  yield* countTo(end);
}

for (const Stream of [OrderedDelivery, UnorderedDelivery]) {
  for (const source of [countTo, countAsync]) {
    test(`${Stream.name} of ${source.name}: what is done for each result is to hand it out`, async (t) => {
      // Time moves with the tasks alone.
      const clock = { ms: 1000 };
      t.mock.method(process, 'hrtime', () => [0, clock.ms * 1e6]);
      const world = new World(seededRandom(1), { findsHeavy: false });
      const { kind, traffic } = tapKind(world.kind);
      const dispatcher = new Dispatcher(kind, { workers: 2, maxTasksPerWorker: Infinity, memoryLimitBytes: Infinity, idleTimeoutMs: Infinity });
      const wakes = t.mock.method(dispatcher, 'wake');
      const run = dispatcher.add(makePlan([source(tasks)], {}, (_worker: FakeWorker, item: number) => {
        clock.ms += 0.0001;
        return item + 1;
      }));
      const sum = (async () => {
        let added = 0;
        for await (const value of run.decide(new Stream(run, 'value'))) added += value as number;
        return added;
      })();
      await world.runUntil(sum);
      assert.equal(await sum, (tasks * (tasks + 1)) / 2);
      assert.equal(countFunctions(traffic), 2, 'the function goes to each worker once');
      assert.ok(traffic.sent.length <= tasks / 1000, `${traffic.sent.length} messages to the workers`);
      assert.ok(traffic.received.length <= tasks / 1000, `${traffic.received.length} messages from the workers`);
      assert.ok(wakes.mock.callCount() <= tasks / 50, `${wakes.mock.callCount()} wakes`);
    });
  }
}
