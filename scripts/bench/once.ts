/** One measurement in a process of its own: `once.js <contestant> <workload> <workers> [quick]` prints milliseconds. */
import { contestants, type OpenContestant } from './contestants.js';
import { workloads } from './workloads.js';

const [contestant = '', name = '', workers = '', size] = process.argv.slice(2);
const entry = contestants[contestant];
const workload = workloads[name];
if (entry === undefined || workload === undefined) throw new Error(`There is no ${contestant} or no ${name}.`);
const { items, from, task } = workload;
const input = size === 'quick' ? items.quick : ((entry.isUnchunked ? items.unchunked : undefined) ?? items.full);
const calls = workload.calls?.[size === 'quick' ? 'quick' : 'full'] ?? 1;

const startedAt = { import: performance.now(), pool: NaN, warm: NaN };
const { open } = (await import(`./peers/${entry.file}.js`)) as { open: OpenContestant };
startedAt.pool = performance.now();
const pool = open(Number(workers), entry.kind);
if (from === 'warm') {
  // Twice: the first call starts the workers, and may be over before the last of them is there.
  for (let call = 0; call < 2; call++) await pool.map(task, items.quick);
  startedAt.warm = performance.now();
}
let results: readonly number[] = [];
for (let call = 0; call < calls; call++) results = await pool.map(task, input);
const elapsedMs = performance.now() - startedAt[from];

// Only now, so that it warms up nothing that is timed.
const { tasks } = await import('./tasks.js');
const wrong = input.findIndex((item, index) => results[index] !== tasks[task](item));
if (wrong >= 0 || results.length !== input.length) throw new Error(`${contestant} gives a wrong result at ${wrong}.`);
await pool.close();
process.stdout.write(JSON.stringify({ elapsedMs, tasks: input.length * calls, calls }));
