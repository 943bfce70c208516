/**
 * What Node itself keeps of threads, and no program can give back: measured on plain threads, and counted in ours.
 *
 * The main thread has a table of ports to all threads of the process. A thread takes those that it started out of the table
 * when it sees them end. One that is ended while they live sees nothing, and their entries stay for good.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { MessagePort, type Worker } from 'node:worker_threads';

// Without compiled code a heap grows by what is kept, and by nothing else.
const flags = ['--expose-gc', '--no-opt', '--no-sparkplug', '--no-flush-bytecode'];

/** Bytes per thread that was started in a thread; 0 where Node keeps nothing, or it cannot be told. */
export function measureKeptPerThread(): number {
  const file = fileURLToPath(new URL('./plain-threads.js', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [...flags, file], { encoding: 'utf8', timeout: 300_000 });
  const bytes = Number.parseFloat(stdout);
  return Number.isFinite(bytes) ? bytes : 0;
}

let startedHere = 0;
let highestId = 0;

/** To be called before the first thread is started. */
export function countThreads(): void {
  process.on('worker', ({ threadId }: Worker) => {
    startedHere += 1;
    highestId = Math.max(highestId, threadId);
  });
}

/**
 * Threads that were started in threads, before the last one that was started here: ids are given in turn to all threads of a
 * process, and those of ours are known.
 */
export function countInnerThreads(): number {
  return highestId - startedHere;
}

/** Message ports that something here still holds; 0 before Node 20.13, which cannot tell. */
export function countPorts(): number {
  const { queryObjects } = v8 as Partial<typeof v8>;
  return queryObjects?.(MessagePort, { format: 'count' }) ?? 0;
}
