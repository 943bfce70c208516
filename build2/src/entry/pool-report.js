/** The counts of a pool at one moment, as an object that prints as a short table. */
import { inspect } from 'node:util';
export class PoolReport {
    tasks;
    workers;
    timeMs;
    bytes;
    constructor({ counters, set, workers }, openMs) {
        const handles = [...set.handles].filter((handle) => handle.state === 'ready');
        const idle = handles.filter((handle) => handle.isIdle).length;
        this.tasks = { done: counters.doneTasks, failed: counters.failedTasks, retried: counters.retried };
        this.workers = { size: workers, started: set.started, crashed: set.crashed, idle, busy: handles.length - idle };
        this.timeMs = { open: openMs, boot: set.bootMs, busy: counters.busyMs };
        this.bytes = set.bytes;
    }
    toString() {
        const { tasks, workers, timeMs, bytes } = this;
        return [
            `tasks    ${tasks.done} done, ${tasks.failed} failed, ${tasks.retried} retried`,
            `workers  ${workers.size} at most, ${workers.busy} busy, ${workers.idle} idle, ${workers.started} started, ${workers.crashed} crashed`,
            `time     ${seconds(timeMs.open)} open, ${seconds(timeMs.busy)} in tasks, ${seconds(timeMs.boot)} booting`,
            `bytes    ${mebibytes(bytes.sent)} sent, ${mebibytes(bytes.received)} received, ${mebibytes(bytes.shared)} in shared memory`,
        ].join('\n');
    }
    [inspect.custom]() {
        return this.toString();
    }
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(2)} s`;
}
function mebibytes(count) {
    return `${(count / 2 ** 20).toFixed(2)} MiB`;
}
//# sourceMappingURL=pool-report.js.map