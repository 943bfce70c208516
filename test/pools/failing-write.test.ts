/** What a worker has told is read, also where writing to it fails by then. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProcessPool } from '../../src/index.js';

/** The letter by which Linux says what has become of a process: 'Z' for one that has ended, and whose end nobody has heard of. */
function stateOf(pid: number): string | undefined {
  return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
}

/** Holds up this thread: nothing that comes in is read meanwhile. Returns whether it is so. */
function holdUntil(isSo: () => boolean, mostMs = Infinity): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const start = Date.now();
  while (!isSo() && Date.now() - start < mostMs) Atomics.wait(pause, 0, 0, 5);
  return isSo();
}

test('a result that came before its worker died counts, although the next message finds the worker dead', {
  skip: process.platform !== 'linux' && 'reads /proc', timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-test-'));
  const begun = join(folder, 'begun');
  const pool = new ProcessPool({ workers: 1, concurrency: 2, chunk: 1 });
  try {
    const [pid = 0] = await pool.map(() => process.pid, [0]);
    let goOn: () => void = () => {};
    const held = new Promise<void>((resolve) => { goOn = resolve; });
    const items = async function* items(): AsyncGenerator<number> {
      yield 1;
      await held;
      yield 2;
    };
    const run = pool.map((item: number) => {
      if (item === 1) {
        appendFileSync(begun, 'begun ');
        // Once its result has gone.
        setTimeout(() => process.exit(0), 1);
      }
      return item;
    }, items());
    void run.then(() => {});
    // Reading nothing from now on, but for what makes the first task go out.
    do await nextTurn();
    while (!holdUntil(() => existsSync(begun), 1000));
    holdUntil(() => stateOf(pid) === 'Z');
    goOn();
    assert.deepEqual(await run, [1, 2]);
    assert.equal(readFileSync(begun, 'utf8'), 'begun ');
  } finally {
    await pool.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
});
