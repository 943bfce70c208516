/** A chunk that turns out heavy is shared out again: its worker gives back what it has not begun. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FromWorker, SendChunk, ToWorker } from '../../src/wire/messages.js';
import { ProcessPool, ThreadPool } from '../../src/index.js';
import { identityCodec } from '../../src/worker/codec.js';
import { WorkerLoop } from '../../src/worker/loop.js';

/** A loop that runs one chunk of four tasks. */
async function runChunk(fn: (x: number) => unknown, options: Partial<SendChunk>): Promise<FromWorker[]> {
  const posted: FromWorker[] = [];
  let deliver: (message: ToWorker) => void = () => {};
  new WorkerLoop(
    { post: (message) => { posted.push(message); }, onMessage: (listener) => { deliver = listener; }, onGone: () => {} },
    {
      makeCodec: () => identityCodec, enter: () => {}, followSourceMaps: () => {}, leave: () => {}, memory: () => 0, shareCores: () => {},
      mayStartAtOnce: true,
      facts: () => ({ pid: 1, thread: 0 }),
    },
  );
  const open = { kind: 'open', run: 1, body: [fn, undefined], shape: 'items', concurrency: 1, cores: 1 } as const;
  deliver({ kind: 'hello', place: { id: 1, kind: 'thread', depth: 1 }, tellMemory: false });
  deliver({ kind: 'chunk', open, run: 1, chunk: 1, count: 4, body: [[0, 1, 2, 3]], announce: false, stopOnError: 'nothing', ...options });
  for (let turn = 0; turn < 20; turn++) await nextTurn();
  return posted.filter(({ kind }) => kind !== 'ready' && kind !== 'started');
}

function spin(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('after the time it was given the worker gives back the rest, and sends what it has', async () => {
  const [results, returned, ...more] = await runChunk((x) => { spin(5); return x; }, { returnAfterMs: 1 });
  assert.ok(results?.kind === 'results' && results.count === 1);
  assert.deepEqual(returned, { kind: 'returned', chunk: 1, offset: 1 });
  assert.deepEqual(more, []);
});

test('the same with async tasks, and with tasks that are announced', async () => {
  for (const announce of [false, true]) {
    const posted = await runChunk(async (x) => { spin(5); return Promise.resolve(x); }, { returnAfterMs: 1, announce });
    assert.deepEqual(posted.at(-1), { kind: 'returned', chunk: 1, offset: 1 });
  }
});

test('without a time, or with time enough, it keeps all', async () => {
  for (const options of [{}, { returnAfterMs: 600_000 }]) {
    const posted = await runChunk((x) => { spin(1); return x; }, options);
    assert.ok(!posted.some(({ kind }) => kind === 'returned'));
    assert.equal(posted.reduce((sum, message) => sum + (message.kind === 'results' ? message.count : 0), 0), 4);
  }
});

test('a chunk whose results weigh more than 16 MiB is given back, too', async () => {
  // Quick tasks are called some at a time: these are not, so that it is known how many ran.
  const posted = await runChunk(() => { spin(1); return new Uint8Array(12 * 2 ** 20); }, { returnAfterMs: 600_000 });
  assert.deepEqual(posted.map(({ kind }) => kind), ['results', 'results', 'returned']);
  assert.deepEqual(posted.at(-1), { kind: 'returned', chunk: 1, offset: 2 });
});

for (const Pool of [ProcessPool, ThreadPool]) {
  test(`${Pool.name}: tasks that are slow this time do not wait behind one another`, async () => {
    const pool = new Pool({ workers: 2 });
    const task = (ms: number): number => {
      const until = performance.now() + ms;
      while (performance.now() < until);
      return ms;
    };
    const run = async (items: number[]): Promise<void> => { assert.deepEqual(await pool.map(task, items), items); };
    await run(new Array<number>(2000).fill(0));
    // The pace of before says: all of these in one message.
    await run(new Array<number>(40).fill(30));
    await run([...new Array<number>(500).fill(0), ...new Array<number>(20).fill(40), ...new Array<number>(500).fill(0)]);
    assert.equal(pool.stats().tasks.done, 3060);
    await pool.terminate();
  });
}
