/** What one writes by hand on node:worker_threads. */
import { Worker } from 'node:worker_threads';
import { shareByHand } from './raw.js';
export const open = (workers, _kind, { chunk }) => {
    const file = new URL('./raw-threads-worker.js', import.meta.url);
    const pool = Array.from({ length: workers }, () => new Worker(file));
    const lanes = pool.map((worker) => ({
        post: (request) => worker.postMessage(request),
        onAnswer: (listener) => void worker.on('message', listener),
        end: () => worker.terminate(),
    }));
    return shareByHand(lanes, chunk);
};
//# sourceMappingURL=raw-threads.js.map