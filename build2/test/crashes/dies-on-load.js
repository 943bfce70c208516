/** A module that kills whatever worker loads it. The caller may load it, since only workers find the variable. */
import { isMainThread } from 'node:worker_threads';
import { die } from './die.js';
const { PARATHOS_TEST_DEATH: by } = process.env;
const isWorker = !isMainThread || process.argv[1]?.replaceAll('\\', '/').endsWith('/src/worker/process.js') === true;
if (isWorker && by !== undefined)
    await die(by);
/** A function of this module goes by reference: the worker has to load the module for it. */
export function echo(x) {
    return x;
}
//# sourceMappingURL=dies-on-load.js.map