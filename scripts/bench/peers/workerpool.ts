/** workerpool: one message per task, in threads or in processes. */
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { OpenContestant } from '../contestants.js';
import { runPerTask } from './per-task.js';

export const open: OpenContestant = (workers, kind) => {
  const script = fileURLToPath(new URL('./workerpool-worker.js', import.meta.url));
  const workerType = kind === 'threads' ? 'thread' : 'process';
  const forkOpts = { serialization: 'advanced' } as const;
  const pool = workerpool.pool(script, { workerType, minWorkers: workers, maxWorkers: workers, forkOpts });
  return runPerTask({
    run: (name, item) => pool.exec(name, [item]) as PromiseLike<unknown>,
    close: () => pool.terminate(),
  });
};
