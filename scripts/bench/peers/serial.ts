/** The serial loop: what everyone has to beat. */
import type { OpenContestant } from '../contestants.js';
import { tasks } from '../tasks.js';

export const open: OpenContestant = () => ({
  map: (task, items) => items.map((item) => tasks[task](item)),
  close: () => undefined,
});
