/** piscina: one message per task, as its documentation shows it. */
import { Piscina } from 'piscina';
import type { OpenContestant } from '../contestants.js';

export const open: OpenContestant = (workers) => {
  const filename = new URL('../tasks.js', import.meta.url).href;
  const pool = new Piscina({ filename, minThreads: workers, maxThreads: workers });
  return {
    map: (name, items) => Promise.all(items.map((item) => pool.run(item, { name }) as Promise<number>)),
    close: () => pool.destroy(),
  };
};
