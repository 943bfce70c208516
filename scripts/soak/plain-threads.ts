/** Prints how many bytes Node keeps of a plain thread that was started in a thread, after both have ended. Nothing here is ours. */
import { setTimeout as delay } from 'node:timers/promises';
import { collect } from './collect.js';
import { endWithThreadsInside } from './threads-inside.js';

const innerThreads = 4;
const outerThreads = 12;

// The first fill what Node fills once.
await measureGrowth();
// The lower one: what is taken off later must be sure.
console.log(Math.max(0, Math.min(await measureGrowth(), await measureGrowth())));

async function measureGrowth(): Promise<number> {
  const before = await measureHeap();
  for (let count = 0; count < outerThreads; count++) await endWithThreadsInside(innerThreads);
  return (await measureHeap() - before) / (outerThreads * innerThreads);
}

async function measureHeap(): Promise<number> {
  await delay(100);
  collect();
  await delay(100);
  collect();
  return process.memoryUsage().heapUsed;
}
