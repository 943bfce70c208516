/** What a thousand runs leave behind in the program: nothing. File descriptors, handles, listeners and memory are counted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../helpers/program.js';

interface Level {
  readonly resources: Readonly<Record<string, number>>;
  readonly files: number;
  readonly listeners: number;
  readonly onSignal: number;
  readonly heapBytes: number;
}

/** Short runs, each of which ends in another way; some on pools of their own. */
const program = `
import { getEventListeners } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, range, ThreadPool } from 'parathos';

const { signal } = new AbortController();
// Workers that leave between two looks would be taken for less.
const pool = { workers: 2, idleTimeout: 600_000 };
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const failAt = (x) => { if (x === 2) throw new RangeError('two'); return x; };
const exitAt = (x) => { if (x === 2) process.exit(1); return x; };
const expect = (isSo, what) => { if (!isSo) throw new Error('wrong: ' + what); };
const reason = (run) => run.then(() => undefined, (error) => error);
const shared = [
  async (thread, n) => { expect((await parallel((x) => x + n, range(5), { thread, pool }))[4] === 4 + n, 'captured'); },
  async (thread) => { expect((await parallel((x, { table }) => x + table[1], [1, 2], { thread, pool, signal, table: new Float64Array([1, 2, 3]) }))[1] === 4, 'statics'); },
  async (thread) => { let sum = 0; for await (const x of parallel((x) => x, range(20), { thread, pool, signal })) sum += x; expect(sum === 190, 'stream'); },
  async (thread) => { for await (const x of parallel((x) => x, (function* () { for (let n = 0; ; n++) yield n; })(), { thread, pool })) if (x === 5) break; },
  async (thread) => { expect(await reason(parallel(failAt, range(4), { thread, pool, signal })) instanceof RangeError, 'error'); },
  async (thread) => { expect((await parallel(failAt, range(4), { thread, pool, show: () => {} }).settled())[2].status === 'rejected', 'settled'); },
  async (thread) => { expect((await parallel((x) => x.byteLength, [new Uint8Array(300_000)], { thread, pool }))[0] === 300_000, 'large'); },
];
const rare = [
  async (thread) => { const run = parallel(wait, [600_000], { thread, pool, signal }); setTimeout(() => run.cancel('enough'), 2); expect(await reason(run) === 'enough', 'cancel'); },
  async (thread) => { const leaving = new AbortController(); setTimeout(() => leaving.abort('left'), 2); expect(await reason(parallel(wait, [600_000], { thread, pool, signal: leaving.signal })) === 'left', 'abort'); },
  (thread) => own(thread, {}, (x) => x),
  (thread) => own(thread, { crashRetries: 0 }, exitAt),
  (thread) => own(thread, { timeout: 20 }, (x) => (x === 2 ? new Promise(() => {}) : x)),
];
async function own(thread, options, fn) {
  const mine = new (thread ? ThreadPool : ProcessPool)({ workers: 2, ...options });
  expect((await mine.map(fn, range(4), { signal }).settled()).length === 4, 'a pool of its own');
  mine.close();
  await mine.join();
}

async function run(runs) {
  for (let n = 0; n < runs; n++) {
    const call = n % 20 === 19 ? rare[Math.floor(n / 40) % rare.length] : shared[n % shared.length];
    await call(Math.floor(n / 20) % 2 === 1, n);
  }
}
/** As many workers as there may be. */
async function warm() {
  for (const thread of [false, true]) await parallel((ms) => new Promise((resolve) => setTimeout(resolve, ms)), [20, 20, 20, 20], { thread, pool });
}
function countFiles() {
  try { return readdirSync('/proc/self/fd').length; } catch { return 0; }
}
function look() {
  gc(); gc();
  const resources = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  const { heapUsed, external } = process.memoryUsage();
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  return { resources, files: countFiles(), listeners, onSignal: getEventListeners(signal, 'abort').length, heapBytes: heapUsed + external };
}
/** What has ended has time to be gone: looked at until nothing becomes less. */
async function takeLevel() {
  await warm();
  const weigh = ({ resources, files, listeners }) => files + listeners + Object.values(resources).reduce((sum, count) => sum + count, 0);
  let least = look();
  for (let quiet = 0; quiet < 20; quiet++) {
    await delay(50);
    const level = look();
    if (weigh(level) < weigh(least)) quiet = 0;
    if (weigh(level) <= weigh(least)) least = level;
  }
  return least;
}

await run(400);
const before = await takeLevel();
await run(1000);
console.log(JSON.stringify([before, await takeLevel()]));
`;

test('after a thousand runs all is as before: file descriptors, handles, timers, listeners and memory', { timeout: 900_000 }, async () => {
  const { stdout, stderr, code } = await runProgram(program, { execArgv: ['--expose-gc'], timeoutMs: 800_000 });
  assert.equal(code, 0, stderr);
  const [before, after] = JSON.parse(stdout) as [Level, Level];
  const all = JSON.stringify({ before, after });
  for (const [name, count] of Object.entries(after.resources)) assert.ok(count <= (before.resources[name] ?? 0), `${name}: ${all}`);
  assert.ok(after.files <= before.files, `files: ${all}`);
  assert.ok(after.listeners <= before.listeners, `listeners: ${all}`);
  assert.equal(after.onSignal, 0, all);
  // Four kibibytes for each run: what compiled code and caches take in noise, and less than a run holds.
  assert.ok(after.heapBytes <= before.heapBytes + 4 * 2 ** 20, `memory: ${all}`);
});
