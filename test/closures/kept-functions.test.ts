/** A function that captures nothing is sent to a worker and made there once, and named in the runs that follow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Exchange } from '../../src/closures/exchange.js';
import { DecodeError, ProcessPool, ThreadPool } from '../../src/index.js';

type Fn = (...args: never[]) => unknown;

/** One worker, to which functions are sent in runs of their own. */
function makeWorker(): (fn: Fn, statics?: unknown) => { body: { graph?: unknown; slot?: number }; fn: unknown; codec: Exchange } {
  const keeps = new Map<number, unknown>();
  return (fn, statics) => {
    const pool = new Exchange('c', 'process');
    const { body } = pool.encode([fn, statics], () => 'fn', { remember: true });
    const sent = pool.again(body, keeps).body as { graph?: unknown; slot?: number };
    const codec = new Exchange('w1', 'process');
    const decoded = codec.decode(structuredClone(sent)) as { value: [unknown] };
    return { body: sent, fn: decoded.value[0], codec };
  };
}

test('from the third run on only its place goes, and the worker has the very function', () => {
  const send = makeWorker();
  const plusOne = (x: number): number => x + 1;
  const [first, second, third, fourth] = [send(plusOne), send(plusOne), send(plusOne), send(plusOne)];
  assert.deepEqual([first, second].map(({ body }) => 'graph' in body), [true, true]);
  assert.deepEqual([third, fourth].map(({ body }) => Object.keys(body)), [['slot'], ['slot']]);
  assert.equal(third.fn, second.fn);
  assert.equal((fourth.fn as typeof plusOne)(1), 2);
});

test('an item that is the function itself is the function there, too', () => {
  const send = makeWorker();
  const same = (x: unknown): unknown => x;
  for (let run = 0; run < 4; run++) {
    const { fn, codec } = send(same);
    const pool = new Exchange('c', 'process');
    pool.encode([same, undefined], () => 'fn', { remember: true });
    const items = codec.decode(structuredClone(pool.encode([[same]], () => 'items').body)) as { value: unknown[][] };
    assert.equal(items.value[0]?.[0], fn, `run ${run}`);
  }
});

test('a function that an item has handed out is made anew in the next run', () => {
  const send = makeWorker();
  const same = (x: unknown): unknown => x;
  const seen: unknown[] = [];
  for (let run = 0; run < 5; run++) {
    const { fn, codec } = send(same);
    seen.push((fn as { mark?: number }).mark);
    const pool = new Exchange('c', 'process');
    pool.encode([same, undefined], () => 'fn', { remember: true });
    const { value } = codec.decode(structuredClone(pool.encode([[same]], () => 'items').body)) as { value: [[{ mark?: number }]] };
    value[0][0].mark = run;
    assert.equal((fn as { mark?: number }).mark, run, 'it is the very function');
  }
  assert.deepEqual(seen, [undefined, undefined, undefined, undefined, undefined]);
});

test('a damaged message is an error of decoding', () => {
  for (const body of [undefined, null, 7, {}]) assert.throws(() => new Exchange('w2', 'process').decode(body), DecodeError);
});

test('another worker gets it whole, and one that was never given it says so', () => {
  const triple = (x: number): number => x * 3;
  const [send, other] = [makeWorker(), makeWorker()];
  for (let run = 0; run < 3; run++) send(triple);
  assert.ok('graph' in other(triple).body);
  assert.throws(() => new Exchange('w2', 'process').decode({ slot: 1_000_000 }), DecodeError);
});

test('a function that was changed, that is given statics, or that may remember something goes whole each time', () => {
  const send = makeWorker();
  const half = (x: number): number => x / 2;
  for (let run = 0; run < 3; run++) send(half);
  for (let run = 0; run < 2; run++) assert.ok('graph' in send(half, { by: 2 }).body);
  Object.assign(half, { unit: 'm' });
  for (let run = 0; run < 2; run++) assert.equal((send(half).fn as { unit?: string }).unit, 'm');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const counter = new Function('return arguments.callee.count = (arguments.callee.count ?? 0) + 1') as () => number;
  assert.deepEqual([1, 2, 3, 4].map(() => (send(counter).fn as typeof counter)()), [1, 1, 1, 1]);
  let factor = 2;
  const scale = (x: number): number => x * factor;
  assert.deepEqual([2, 3, 4].map((next) => {
    factor = next;
    return (send(scale).fn as typeof scale)(10);
  }), [20, 30, 40]);
});

test('more functions than there are places push out the oldest, which is sent again', () => {
  const send = makeWorker();
  const source = Array.from({ length: 70 }, (_, index) => `(x) => x + ${index}`).join(', ');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const functions = (new Function(`return [${source}]`) as () => ((x: number) => number)[])();
  for (let run = 0; run < 4; run++) {
    assert.deepEqual(functions.map((fn) => (send(fn).fn as typeof fn)(0)), functions.map((_, index) => index), `run ${run}`);
  }
});

for (const Pool of [ProcessPool, ThreadPool]) {
  test(`the worker that takes the place of a dead one is sent it (${Pool.name})`, { timeout: 120_000 }, async () => {
    const pool = new Pool({ workers: 1, crashRetries: 0 });
    const square = (x: number): number => x * x;
    const die = (): void => { process.exit(3); };
    for (let round = 0; round < 4; round++) {
      for (let run = 0; run < 4; run++) assert.deepEqual(await pool.map(square, [1, 2, 3]), [1, 4, 9]);
      await assert.rejects(pool.map(die, [0]));
    }
    await pool.terminate();
  });
}

test('it is counted: a row of calls sends a function twice', { timeout: 120_000 }, async () => {
  // One chunk, whatever the clock says: on a slow machine the pace would have the three items go as two.
  const pool = new ProcessPool({ workers: 1, chunk: 3 });
  const cube = (x: number): number => x * x * x;
  const sent: number[] = [];
  for (let run = 0; run < 5; run++) {
    const before = pool.stats().bytes.sent;
    await pool.map(cube, [1, 2, 3]);
    sent.push(pool.stats().bytes.sent - before);
  }
  const [, second = 0, third = 0, fourth = 0] = sent;
  assert.ok(third < second / 2 && fourth === third, sent.join());
  await pool.terminate();
});
