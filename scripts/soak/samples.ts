/** What is measured between calls: memory, file descriptors, handles and listeners, of the caller and of its workers. */
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { WarmPools } from './calls.js';
import { collect } from './collect.js';
import { countInnerThreads, countPorts } from './nodes-own.js';

/** By name; memory in MiB, the others are counts. */
export type Sample = Readonly<Record<string, number>>;

/** @param keptPerThread bytes that Node itself keeps of each thread that was started in a thread */
export async function takeSample({ processes, threads }: WarmPools, keptPerThread: number): Promise<Sample> {
  const ofProcesses = await probe(processes);
  const ofThreads = await probe(threads);
  // What ended has a moment to be gone, and what waits for the collector goes.
  await delay(50);
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  const innerThreads = countInnerThreads();
  const nodesOwn = innerThreads * keptPerThread;
  return {
    rss: toMiB(rss),
    heap: toMiB(heapUsed + external - nodesOwn),
    nodesOwn: toMiB(nodesOwn),
    ports: countPorts() - (keptPerThread > 0 ? innerThreads : 0),
    fds: countFiles('/proc/self/fd'),
    tasks: countFiles('/proc/self/task'),
    handles: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate').length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    workerRss: toMiB(Math.max(...ofProcesses.map((facts) => facts.rss))),
    workerHeap: toMiB(Math.max(...ofProcesses.map((facts) => facts.heap))),
    workerFds: Math.max(...ofProcesses.map((facts) => facts.fds)),
    threadHeap: toMiB(Math.max(...ofThreads.map((facts) => facts.heap))),
  };
}

/** Asks each of the workers, in a task of its own. */
async function probe(pool: WarmPools['processes']): Promise<{ rss: number; heap: number; fds: number }[]> {
  return pool.map(async () => {
    await delay(20);
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed + external, fds: countFiles('/proc/self/fd') };
  }, [1, 2, 3, 4]);
}

/** 0 where the system has no such folder. */
export function countFiles(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

function toMiB(bytes: number): number {
  return bytes / 2 ** 20;
}
