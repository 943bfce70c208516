/** workerpool: one message per task, in threads or in processes. */
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { OpenContestant } from '../contestants.js';

export const open: OpenContestant = (workers, kind) => {
  const script = fileURLToPath(new URL('./workerpool-worker.js', import.meta.url));
  const workerType = kind === 'threads' ? 'thread' : 'process';
  const pool = workerpool.pool(script, { workerType, minWorkers: workers, maxWorkers: workers });
  return {
    map: (name, items) => Promise.all(items.map((item) => pool.exec(name, [item]) as PromiseLike<number>)),
    close: () => pool.terminate(),
  };
};
