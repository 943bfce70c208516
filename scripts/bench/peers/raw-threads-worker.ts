/** The other end of raw-threads: answers each chunk of items with the chunk of results. */
import { parentPort } from 'node:worker_threads';
import { type TaskName, tasks } from '../tasks.js';

parentPort?.on('message', ([task, items]: [TaskName, number[]]) => {
  const fn = tasks[task];
  parentPort?.postMessage(items.map((item) => fn(item)));
});
