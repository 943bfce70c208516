/** The worker of workerpool: it wants the functions registered by name, and results that are moved wrapped. */
import { isMainThread } from 'node:worker_threads';
import workerpool from 'workerpool';
import { makeArray, tasks } from '../tasks.js';
const moveArray = (shape) => {
    const values = makeArray(shape);
    return new workerpool.Transfer(values, [values.buffer]);
};
workerpool.worker(isMainThread ? tasks : { ...tasks, makeArray: moveArray });
//# sourceMappingURL=workerpool-worker.js.map