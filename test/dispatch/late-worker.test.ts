/** A worker that boots late holds nobody up: it is given tasks when it is ready, and large values while it boots. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import type { Plan } from '../../src/dispatch/plan.js';
import type { WorkerKind, WorkerLink } from '../../src/pools/link.js';
import { serialKind } from '../../src/pools/serial.js';
import type { FromWorker, SendChunk, ToWorker } from '../../src/wire/messages.js';
import { makePlan } from './fakes.js';

interface Late {
  /** What it was sent so far. */
  readonly sent: ToWorker[];
  /** It has booted, and answers each task with 'late'. */
  readonly serve: () => void;
}

/** Workers of which the first works, in place, and all others boot as long as nobody says that they are ready. */
function makeKind(): { kind: WorkerKind; late: Late[]; started: () => number } {
  const late: Late[] = [];
  let started = 0;
  const startLate = (): WorkerLink => {
    const sent: ToWorker[] = [];
    let receive: (message: FromWorker) => void = () => {};
    const answer = ({ chunk, count }: SendChunk): void => {
      queueMicrotask(() => { receive({ kind: 'results', chunk, offset: 0, count, body: new Array(count).fill('late'), ms: count }); });
    };
    late.push({ sent, serve: () => { receive({ kind: 'ready', pid: 1, thread: 7 }); } });
    return {
      bytes: { sent: 0, received: 0, shared: 0 },
      busy: true,
      post: (message) => {
        sent.push(message);
        if (message.kind === 'chunk') answer(message);
      },
      onMessage: (listener) => { receive = listener; },
      onGone: () => {},
      kill: () => {},
      lastWords: () => '',
    };
  };
  const start = (): WorkerLink => (started++ === 0 ? serialKind.start() : startLate());
  return { kind: { kind: 'thread', isInPlace: false, start, share: () => [] }, late, started: () => started };
}

const unlimited = { maxTasksPerWorker: Infinity, memoryLimitBytes: Infinity, idleTimeoutMs: Infinity };

function run(kind: WorkerKind, workers: number, plan: Plan): Promise<unknown[]> {
  const dispatcher = new Dispatcher(kind, { workers, ...unlimited });
  const engine = dispatcher.add(plan);
  return engine.decide(new CollectDelivery(engine)).promise;
}

/** Chunks may be given out in a later turn, where one has been long. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => { setImmediate(resolve); });
}

const items = [0, 1, 2, 3, 4, 5, 6, 7];

test('a call ends with the worker that did its tasks, although others are still booting', { timeout: 60_000 }, async () => {
  const { kind, late, started } = makeKind();
  const plusOne = async (x: number): Promise<number> => {
    await until(() => started() === 4);
    return x + 1;
  };
  assert.deepEqual(await run(kind, 4, makePlan([items], {}, plusOne)), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.equal(started(), 4, 'they were started all the same: nobody knew how short the tasks are');
  for (const { sent } of late) assert.deepEqual(sent.map(({ kind: name }) => name), ['hello']);
});

test('no more workers are started than the tasks are worth, once it is known how long they take', { timeout: 60_000 }, async () => {
  for (const [msPerTask, settings, workers] of [[0.001, {}, 1], [100, {}, 4], [undefined, {}, 4], [0.001, { chunk: 2 }, 4]] as const) {
    const { kind, started } = makeKind();
    const plan = makePlan([items], settings, async (x: number) => {
      await until(() => started() >= workers);
      return x;
    });
    await run(kind, 4, { ...plan, pace: { msPerTask } });
    assert.equal(started(), workers, `${String(msPerTask)} ms`);
  }
});

test('one that is ready in time gets its share', { timeout: 60_000 }, async () => {
  const { kind, late } = makeKind();
  const results = await run(kind, 2, makePlan([items], { chunk: 1 }, (x: number) => {
    if (x === 0) late[0]?.serve();
    return x;
  }));
  assert.ok(results.includes('late') && results.includes(0), String(results));
  const first = late[0]?.sent.find(({ kind: name }) => name === 'chunk');
  assert.ok(first?.kind === 'chunk' && first.open !== undefined, 'with its first tasks it gets the function');
});

test('where the function holds large values it goes ahead, alone', { timeout: 60_000 }, async () => {
  const { kind, late } = makeKind();
  await run(kind, 2, { ...makePlan([items], { chunk: 1 }, (x: number) => x), isSentAlone: true });
  assert.deepEqual(late[0]?.sent.map(({ kind: name }) => name).slice(0, 2), ['hello', 'open']);
  assert.ok(late[0].sent.every(({ kind: name }) => name !== 'chunk'));
});

test('where the number of tasks is not known, each worker that boots has some in waiting', { timeout: 60_000 }, async () => {
  const { kind, started } = makeKind();
  const results = await run(kind, 2, makePlan([new Set(items)], {}, async (x: number) => {
    await until(() => started() === 2);
    return x;
  }));
  assert.deepEqual([results[0], results[1]], [0, 'late']);
});
