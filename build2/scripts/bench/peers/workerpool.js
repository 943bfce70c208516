/** workerpool: one message per task, in threads or in processes. */
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { runPerTask } from './per-task.js';
export const open = (workers, kind) => {
    const script = fileURLToPath(new URL('./workerpool-worker.js', import.meta.url));
    const workerType = kind === 'threads' ? 'thread' : 'process';
    const forkOpts = { serialization: 'advanced' };
    const pool = workerpool.pool(script, { workerType, minWorkers: workers, maxWorkers: workers, forkOpts });
    return runPerTask({
        run: (name, item) => pool.exec(name, [item]),
        close: () => pool.terminate(),
    });
};
//# sourceMappingURL=workerpool.js.map