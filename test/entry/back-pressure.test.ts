/** How much may be on its way when the other side does not read: counted in bytes and tasks, with items and results of 1 MiB. */
import assert from 'node:assert/strict';
import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ProcessPool, range, ThreadPool } from '../../src/index.js';
import { inFolder } from '../conformance/tasks.js';

const mebibyte = 2 ** 20;
const workers = 2;
/** A worker has one chunk at work and one in waiting; the item that makes a chunk weigh 16 MiB is its last. */
const mostTasks = workers * 2 * 16;
const posix = { skip: process.platform === 'win32' && 'there no process can be stopped', timeout: 600_000 };
const kinds = [['process', ProcessPool], ['thread', ThreadPool]] as const;

/** Two are equal and not the same: else a chunk would hold it once. */
const items: readonly (readonly [what: string, make: (n: number) => string | Uint8Array])[] = [
  ['strings', (n) => String(n).padStart(mebibyte)],
  ['buffers', () => new Uint8Array(mebibyte).fill(7)],
];

/** Waits until a number has not changed for a while. A machine that pauses for longer only makes the test see less. */
async function settleDown(read: () => number): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 10; quiet++) {
    const now = read();
    if (now !== before) quiet = 0;
    before = now;
    await delay(50);
  }
}

/** An endless source, and how far it ever was ahead of the reader, who counts what it has got. */
class Ahead {
  pulled = 0;
  got = 0;
  widest = 0;

  *source(): Generator<number> {
    for (;;) {
      this.widest = Math.max(this.widest, this.pulled + 1 - this.got);
      yield this.pulled++;
    }
  }
}

async function workerPids(pool: ProcessPool): Promise<number[]> {
  const task = async (): Promise<number> => { await new Promise((resolve) => setTimeout(resolve, 50)); return process.pid; };
  const pids = new Set<number>();
  while (pids.size < workers) for (const pid of await pool.map(task, range(8))) pids.add(pid);
  return [...pids];
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, signal);
}

for (const [what, make] of items) {
  for (const [settings, isAsync] of [[{}, false], [{}, true], [{ chunk: 4 }, false]] as const) {
    test(`workers that do not read: of ${what} of 1 MiB only some chunks are under way (${JSON.stringify(settings)}, ${isAsync ? 'async' : 'sync'})`, posix, async () => {
      await using pool = new ProcessPool({ workers, ...settings });
      const pids = await workerPids(pool);
      // Of an async source, items are asked for while workers have room, and some may come when they have none.
      const most = ('chunk' in settings ? workers * 2 * settings.chunk : mostTasks) + (isAsync ? 16 : 0);
      const before = pool.stats().tasks.done;
      let pulled = 0;
      let widest = 0;
      function* source(): Generator<string | Uint8Array> {
        for (; pulled < 400; pulled++) {
          widest = Math.max(widest, pulled + 1 - (pool.stats().tasks.done - before));
          yield make(pulled);
        }
      }
      async function* slowSource(): AsyncGenerator<string | Uint8Array> { for (const item of source()) yield Promise.resolve(item); }
      const lengths = pool.map((x) => x.length, isAsync ? slowSource() : source()).then((values) => values);
      while (pulled < 100) await delay(1);
      signalAll(pids, 'SIGSTOP');
      const { sent, shared } = pool.stats().bytes;
      await settleDown(() => pulled);
      const now = pool.stats().bytes;
      signalAll(pids, 'SIGCONT');
      assert.ok(widest <= most, `${widest} tasks were taken and not settled`);
      assert.ok(now.sent + now.shared - sent - shared <= (most + 1) * mebibyte, `${now.sent - sent} bytes went into the pipes, and ${now.shared - shared} beside them`);
      assert.ok(pulled < 400, 'the workers did not stop');
      assert.deepEqual(await lengths, Array(400).fill(mebibyte));
    });
  }
}

test('workers that do not read: of small items a stream takes what its look-ahead allows, and no more', posix, async () => {
  await using pool = new ProcessPool({ workers, lookahead: 1000 });
  const pids = await workerPids(pool);
  const ahead = new Ahead();
  for await (const value of pool.imap((x) => x, ahead.source())) {
    assert.equal(value, ahead.got++);
    if (ahead.got === 5000) {
      signalAll(pids, 'SIGSTOP');
      await settleDown(() => ahead.pulled);
      signalAll(pids, 'SIGCONT');
    }
    if (ahead.got === 10_000) break;
  }
  // The value that the reader has in its hand is got, and not counted by it yet.
  assert.ok(ahead.widest <= 1001, `${ahead.widest} tasks were taken and not read`);
});

for (const [name, Kind] of kinds) {
  test(`results of 1 MiB: a reader that waits for each does not widen the look-ahead (${name})`, { timeout: 600_000 }, async () => {
    await using pool = new Kind({ workers });
    const ahead = new Ahead();
    for await (const value of pool.imap((x) => String(x).padStart(2 ** 20), ahead.source())) {
      assert.equal(Number(value), ahead.got++);
      if (ahead.got === 600) break;
    }
    assert.ok(ahead.widest <= 32 * workers + 1, `${ahead.widest} tasks were taken and not read`);
  });

  for (const [what, make] of items) {
    test(`a caller that computes: only so many results of 1 MiB wait for it (${what}, ${name})`, { timeout: 600_000 }, () => inFolder(async (folder) => {
      await using pool = new Kind({ workers });
      const file = join(folder, 'begun');
      writeFileSync(file, '');
      const task = (x: number, { make, file }: { make: (n: number) => string | Uint8Array; file: string }): string | Uint8Array => {
        appendFileSync(file, '.');
        return make(x);
      };
      const length = 1200;
      const run = pool.map(task, range(length), { make, file });
      const lengths = run.then((values) => values.map((value) => value.length));
      const begun = (): number => statSync(file).size;
      while (begun() < 100) await delay(1);
      const begunBefore = begun();
      const doneBefore = pool.stats().tasks.done;
      blockUntilQuiet(begun);
      const waiting = begun() - doneBefore;
      // Per worker: what waits for the pipe, what is kept for the next message, and where there is one, the strip of
      // shared memory; in a thread a chunk that turns out heavy is given back. Without any of it all 1,200 come.
      assert.ok(waiting <= mostWaiting(what, name), `${waiting} results wait: ${begunBefore - doneBefore} before, ${begun() - begunBefore} since`);
      assert.deepEqual(await lengths, Array(length).fill(mebibyte));
    }));
  }
}

function mostWaiting(what: string, kind: string): number {
  const strip = what === 'buffers' && kind === 'process' && process.platform === 'linux' ? 256 : 0;
  return workers * (strip + 16 + 2 * 16 + 4 + 16);
}

/** Keeps the event loop from turning until a number has not changed for a second. */
function blockUntilQuiet(read: () => number): void {
  let before = read();
  for (let until = performance.now() + 1000; performance.now() < until;) {
    const now = read();
    if (now !== before) until = performance.now() + 1000;
    before = now;
  }
}
