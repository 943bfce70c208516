/** What one writes by hand on node:worker_threads: a few chunks per worker, the next one to whoever is free. */
import { Worker } from 'node:worker_threads';
import type { OpenContestant } from '../contestants.js';
import type { TaskName } from '../tasks.js';

/** Few enough that messages cost nothing, enough that no worker waits long for the other. */
const chunksPerWorker = 4;

export const open: OpenContestant = (workers) => {
  const file = new URL('./raw-threads-worker.js', import.meta.url);
  const pool = Array.from({ length: workers }, () => new Worker(file));
  return {
    map: (task, items) => mapChunks(pool, task, items),
    close: () => Promise.all(pool.map((worker) => worker.terminate())),
  };
};

function mapChunks(pool: readonly Worker[], task: TaskName, items: readonly number[]): Promise<number[]> {
  const size = Math.ceil(items.length / (pool.length * chunksPerWorker));
  const results: number[][] = [];
  let next = 0;
  let pending = Math.ceil(items.length / size);
  return new Promise((resolve, reject) => {
    for (const worker of pool) {
      const send = (): void => {
        if (next >= items.length) return;
        const start = next;
        next += size;
        worker.once('message', (values: number[]) => {
          results[start / size] = values;
          if (--pending === 0) resolve(results.flat());
          else send();
        });
        worker.postMessage([task, items.slice(start, start + size)]);
      };
      // `on` and not `once`: workers that die later must not end the program with an unhandled error either.
      worker.removeAllListeners('error').on('error', reject);
      send();
    }
  });
}
