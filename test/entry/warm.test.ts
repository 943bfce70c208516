/** Default pools: shared, warm between calls, fair to two runs, and apart from the pools that others make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, ThreadPool } from '../../src/index.js';
import { here, inFolder, meet } from '../conformance/tasks.js';
import { runProgram } from '../helpers/program.js';

interface Statics { folder: string; key: string }
const meetHere = async (x: number, { folder, key }: Statics): Promise<string> => { await meet(folder, `${key} ${x}`, 2); return here(); };

for (const thread of [false, true]) {
  test(`two calls in a row are served by the same workers (thread: ${thread})`, () => inFolder((one) => inFolder(async (other) => {
    const pool = { workers: 2 };
    const first = await parallel(meetHere, [1, 2], { thread, pool, folder: one, key: 'first' });
    const second = await parallel(meetHere, [1, 2], { thread, pool: { workers: 2 }, folder: other, key: 'second' });
    assert.equal(new Set(first).size, 2);
    assert.deepEqual([...second].sort(), [...first].sort());
  })));
}

test('options that are about tasks do not make another pool; those about workers do', async () => {
  const [pid] = await parallel(() => here(), [1], { pool: { workers: 1, idleTimeout: 30_000 } });
  const [same] = await parallel(() => here(), [1], { pool: { retries: 2, idleTimeout: 30_000, chunk: 3, timeout: 60_000, workers: 1 } });
  const [other] = await parallel(() => here(), [1], { pool: { workers: 1, idleTimeout: 30_001 } });
  assert.equal(same, pid);
  assert.notEqual(other, pid);
});

test('equal `setup` functions share workers; one that captured something else does not', async () => {
  const withSetup = (value: number): Promise<[number, string][]> => parallel(
    () => [(globalThis as { value?: number }).value ?? 0, here()] as [number, string],
    [1],
    { pool: { workers: 1, setup: () => { (globalThis as { value?: number }).value = value; } } },
  ).then((values) => values);
  const [[one, first]] = await withSetup(1) as [[number, string]];
  const [[again, second]] = await withSetup(1) as [[number, string]];
  const [[two, third]] = await withSetup(2) as [[number, string]];
  assert.deepEqual([one, again, two], [1, 1, 2]);
  assert.equal(first, second);
  assert.notEqual(first, third);
});

test('a run that failed leaves the pool warm', async () => {
  const [before] = await parallel(() => here(), [1], { pool: { workers: 1 } });
  await assert.rejects(parallel(() => { throw new Error('thrown'); }, [1], { pool: { workers: 1 } }));
  const [after] = await parallel(() => here(), [1], { pool: { workers: 1 } });
  assert.equal(after, before);
});

test('closing a pool of one\'s own does not touch the shared one, nor another', async () => {
  const [before] = await parallel(() => here(), [1], { pool: { workers: 1 } });
  const mine = new ProcessPool({ workers: 1 });
  assert.deepEqual(await parallel((x) => x, [1], { pool: mine }), [1]);
  await mine.terminate();
  await assert.rejects(parallel((x) => x, [1], { pool: mine }), { code: 'PARATHOS_POOL_CLOSED' });
  const [after] = await parallel(() => here(), [1], { pool: { workers: 1 } });
  assert.equal(after, before);
});

for (const Pool of [ProcessPool, ThreadPool]) {
  test(`two runs at once share a ${Pool.name} fairly: each has its turn`, { timeout: 60_000 }, async () => {
    const pool = new Pool({ workers: 1, chunk: 1 });
    await pool.map((x) => x, [1]);
    const shortRun = { isOver: false };
    let read = 0;
    // The long run ends only when the short one has: served first come first served, neither ever would.
    const long = pool.map(async (x) => { await delay(1); return x; }, (function* () { while (!shortRun.isOver) yield read++; })()).then((all) => all.length);
    const short = pool.map(async (x) => { await delay(1); return x; }, Array.from({ length: 20 }, (_, at) => at)).then((values) => {
      shortRun.isOver = true;
      return values.length;
    });
    assert.equal(await short, 20);
    assert.ok(read < 40, `20 tasks waited for ${read} of another run`);
    assert.equal(await long, read);
    await pool.terminate();
  });
}

for (const Pool of [ProcessPool, ThreadPool]) {
  test(`a run of brief tasks does not wait for the worker of another run (${Pool.name})`, { timeout: 60_000 }, async () => {
    const pool = new Pool({ workers: 4 });
    const gate = new AbortController();
    const held = pool.map(async (x) => { await delay(600_000); return x; }, [1], { signal: gate.signal });
    held.catch(() => undefined);
    await delay(100);
    assert.deepEqual(await pool.map((x) => x + 1, [1, 2, 3]), [2, 3, 4]);
    gate.abort();
    await assert.rejects(held);
    await pool.terminate();
  });

  test(`tasks that take long, where earlier ones were short, get workers all the same (${Pool.name})`, { timeout: 60_000 }, async () => {
    const pool = new Pool({ workers: 2 });
    const wait = async (file: string): Promise<string> => {
      const { existsSync, writeFileSync } = await import('node:fs');
      const { setTimeout: sleep } = await import('node:timers/promises');
      if (file === '') return '';
      const [own = '', other = ''] = file.split('|');
      writeFileSync(own, '');
      while (other !== '' && !existsSync(other)) await sleep(5);
      return own;
    };
    await inFolder(async (folder) => {
      // Known to take no time, and so little work is not worth a second worker: until the first task waits for what the last one does.
      await pool.map(wait, ['', '', '', '']);
      const [first, last] = [`${folder}/first`, `${folder}/last`];
      const files = [`${first}|${last}`, ...Array.from({ length: 150 }, (_, index) => `${folder}/${index}`), last];
      assert.deepEqual(await pool.map(wait, files), files.map((file) => file.split('|')[0]));
    });
    await pool.terminate();
  });
}

test('many runs at once on one pool', async () => {
  const runs = Array.from({ length: 30 }, (_, run) => parallel((x, y) => x * 1000 + y, Array(20).fill(run) as number[], Array.from({ length: 20 }, (_a, at) => at)));
  const results = await Promise.all(runs);
  results.forEach((values, run) => { assert.deepEqual(values, Array.from({ length: 20 }, (_, at) => run * 1000 + at)); });
});

test('PARATHOS_WORKERS sets the size, and is no cap', async () => {
  const code = `
    import { parallel, ProcessPool, ThreadPool } from 'parathos';
    await parallel((x) => x, [1, 2, 3, 4, 5]);
    console.log(new ProcessPool().workers, new ThreadPool().workers, new ThreadPool({ workers: 5 }).workers);`;
  assert.equal((await runProgram(code, { env: { PARATHOS_WORKERS: '3' } })).stdout, '3 3 5\n');
  for (const PARATHOS_WORKERS of ['0', 'many', '-1', '1.5']) {
    const { stderr, code: exitCode } = await runProgram(code, { env: { PARATHOS_WORKERS } });
    assert.match(stderr, /RangeError.*PARATHOS_WORKERS.*a whole number from 1/);
    assert.equal(exitCode, 1);
  }
  assert.equal((await runProgram('import { parallel } from \'parathos\'; console.log(await parallel((x) => x, [1]));', { env: { PARATHOS_WORKERS: '' } })).stdout, '[ 1 ]\n');
});
