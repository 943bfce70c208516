/** What one writes by hand on child_process.fork, with the serialization that knows more than JSON. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shareByHand } from './raw.js';
export const open = (workers, _kind, { chunk }) => {
    const file = fileURLToPath(new URL('./raw-fork-worker.js', import.meta.url));
    const pool = Array.from({ length: workers }, () => fork(file, { serialization: 'advanced' }));
    const lanes = pool.map((worker) => ({
        // With this serialization it takes whatever structured clone does; the type only knows JSON.
        post: (request) => void worker.send(request),
        onAnswer: (listener) => {
            worker.on('message', (results) => listener(results));
        },
        end: () => worker.kill(),
    }));
    return shareByHand(lanes, chunk);
};
//# sourceMappingURL=raw-fork.js.map