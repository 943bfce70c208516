/** piscina: one message per task, as its documentation shows it. */
import { Piscina } from 'piscina';
import { runPerTask } from './per-task.js';
export const open = (workers) => {
    const filename = new URL('../tasks.js', import.meta.url).href;
    const moving = new URL('./piscina-moving.js', import.meta.url).href;
    const pool = new Piscina({ filename, minThreads: workers, maxThreads: workers });
    return runPerTask({
        run: (name, item) => pool.run(item, name === 'makeArray' ? { name, filename: moving } : { name }),
        close: () => pool.destroy(),
    });
};
//# sourceMappingURL=piscina.js.map