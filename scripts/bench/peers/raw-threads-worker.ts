/** The worker of raw-threads: arrays it made are moved, not copied. */
import { parentPort } from 'node:worker_threads';
import { answer } from './raw-answer.js';
import type { Request } from './raw.js';

parentPort?.on('message', (request: Request) => {
  const results = answer(request);
  if (results === undefined) return;
  const isMadeHere = 'task' in request && request.task === 'makeArray';
  parentPort?.postMessage(results, isMadeHere ? (results as Float64Array[]).map(({ buffer }) => buffer as ArrayBuffer) : []);
});
