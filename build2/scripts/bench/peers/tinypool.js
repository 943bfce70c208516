/** tinypool: one message per task, in threads or in processes. */
import { Tinypool } from 'tinypool';
import { runPerTask } from './per-task.js';
export const open = (workers, kind) => {
    const filename = new URL('../tasks.js', import.meta.url).href;
    const moving = new URL('./tinypool-moving.js', import.meta.url).href;
    const runtime = kind === 'threads' ? 'worker_threads' : 'child_process';
    const pool = new Tinypool({ filename, runtime, minThreads: workers, maxThreads: workers, serialization: 'advanced' });
    const canMove = kind === 'threads';
    return runPerTask({
        run: (name, item) => pool.run(item, name === 'makeArray' && canMove ? { name, filename: moving } : { name }),
        close: () => pool.destroy(),
    });
};
//# sourceMappingURL=tinypool.js.map