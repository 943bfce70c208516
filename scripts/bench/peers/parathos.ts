/** parathos as its README shows it: one call, no pool to make, nothing to close. */
import { parallel } from 'parathos';
import type { OpenContestant } from '../contestants.js';
import { tasks } from '../tasks.js';

// The number of workers comes by PARATHOS_WORKERS, so that the call is the one that everybody writes.
export const open: OpenContestant = (_workers, kind) => ({
  map: (task, items) => parallel(tasks[task], items, { thread: kind === 'threads' }),
  close: () => undefined,
});
