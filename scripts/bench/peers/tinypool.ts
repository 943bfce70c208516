/** tinypool: one message per task, in threads or in processes. */
import { Tinypool } from 'tinypool';
import type { OpenContestant } from '../contestants.js';

export const open: OpenContestant = (workers, kind) => {
  const filename = new URL('../tasks.js', import.meta.url).href;
  const runtime = kind === 'threads' ? 'worker_threads' : 'child_process';
  const pool = new Tinypool({ filename, runtime, minThreads: workers, maxThreads: workers });
  return {
    map: (name, items) => Promise.all(items.map((item) => pool.run(item, { name }) as Promise<number>)),
    close: () => pool.destroy(),
  };
};
