/** The soak itself, in a process of its own: short calls one after another, and samples between them. */
import { ProcessPool, ThreadPool } from 'parathos';
import { readSettings } from './settings.js';
import { shortCalls, type WarmPools } from './calls.js';
import { countInnerThreads, countThreads, measureKeptPerThread } from './nodes-own.js';
import { type Sample, takeSample } from './samples.js';
import { type Allowance, findTrend } from './trend.js';

/**
 * MiB or counts, over the time that counts. A heap after a collection is exact; resident memory is not. What plain threads
 * leave in the heap on this Node (nodesOwn) is measured, told and taken off the heap, and likewise of the ports.
 */
const allowances: Readonly<Record<string, Allowance>> = {
  rss: { absolute: 24, part: 0.15 },
  heap: { absolute: 2, part: 0.1 },
  ports: { absolute: 8, part: 0 },
  fds: { absolute: 1.5, part: 0 },
  tasks: { absolute: 1.5, part: 0 },
  handles: { absolute: 1.5, part: 0 },
  listeners: { absolute: 0.5, part: 0 },
  workerRss: { absolute: 24, part: 0.15 },
  workerHeap: { absolute: 2, part: 0.1 },
  workerFds: { absolute: 1.5, part: 0 },
  threadHeap: { absolute: 2, part: 0.1 },
};

const { seconds, samples: wanted } = readSettings(process.argv.slice(2));
countThreads();
const pools: WarmPools = { processes: new ProcessPool({ workers: 2, chunk: 1 }), threads: new ThreadPool({ workers: 2, chunk: 1 }) };
const startedAt = performance.now();
const samples: Sample[] = [];
let calls = 0;
const keptPerThread = measureKeptPerThread();
const names = [...Object.keys(allowances), 'nodesOwn'];
console.log(['s', 'calls', ...names].map((name) => name.padStart(10)).join(' '));

for (let place = 1; place <= wanted; place++) {
  await callUntil(startedAt + (place * seconds * 1000) / wanted);
  const sample = await takeSample(pools, keptPerThread);
  samples.push(sample);
  const numbers = [Math.round((performance.now() - startedAt) / 1000), calls, ...names.map((name) => sample[name]?.toFixed(1))];
  console.log(numbers.map((number) => String(number).padStart(10)).join(' '));
}
for (const pool of Object.values(pools) as WarmPools['threads'][]) {
  pool.close();
  await pool.join();
}
tellTrends();

/** All calls in turn, at least once. */
async function callUntil(endAt: number): Promise<void> {
  do {
    for (const call of Object.values(shortCalls)) {
      await call(pools, calls);
      calls++;
    }
  } while (performance.now() < endAt);
}

function tellTrends(): void {
  console.log(`\n${''.padEnd(10)} ${'from'.padStart(10)} ${'growth'.padStart(10)} ${'allowed'.padStart(10)}`);
  for (const [name, allowance] of Object.entries(allowances)) {
    const { from, growth, allowed, isLevel } = findTrend(samples.map((sample) => sample[name] ?? 0), allowance);
    const numbers = [from, growth, allowed].map((number) => number.toFixed(1).padStart(10)).join(' ');
    console.log(`${name.padEnd(10)} ${numbers}${isLevel ? '' : '  NOT LEVEL'}`);
    if (!isLevel) process.exitCode = 1;
  }
  console.log(`\nNode keeps ${Math.round(keptPerThread)} bytes of each thread that was started in a thread: ${countInnerThreads()} of them, taken off the heap and the ports`);
  console.log(`soak over: Node ${process.versions.node}, ${seconds} s, ${calls} calls`);
}
