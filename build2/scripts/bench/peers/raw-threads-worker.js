/** The worker of raw-threads: arrays it made are moved, not copied. */
import { parentPort } from 'node:worker_threads';
import { answer } from './raw-answer.js';
parentPort?.on('message', (request) => {
    const results = answer(request);
    if (results === undefined)
        return;
    const isMadeHere = 'task' in request && request.task === 'makeArray';
    parentPort?.postMessage(results, isMadeHere ? results.map(({ buffer }) => buffer) : []);
});
//# sourceMappingURL=raw-threads-worker.js.map