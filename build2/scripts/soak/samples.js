/** What is measured between calls: memory, file descriptors, handles and listeners, of the caller and of its workers. */
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
export async function takeSample({ processes, threads }) {
    const ofProcesses = await probe(processes);
    const ofThreads = await probe(threads);
    // What ended has a moment to be gone, and what waits for the collector goes.
    await delay(50);
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    return {
        rss: toMiB(rss),
        heap: toMiB(heapUsed + external),
        fds: countFiles('/proc/self/fd'),
        tasks: countFiles('/proc/self/task'),
        handles: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate').length,
        listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
        workerRss: toMiB(Math.max(...ofProcesses.map((facts) => facts.rss))),
        workerHeap: toMiB(Math.max(...ofProcesses.map((facts) => facts.heap))),
        workerFds: Math.max(...ofProcesses.map((facts) => facts.fds)),
        threadHeap: toMiB(Math.max(...ofThreads.map((facts) => facts.heap))),
    };
}
/** Asks each of the workers, in a task of its own. */
async function probe(pool) {
    return pool.map(async () => {
        await delay(20);
        collect();
        const { rss, heapUsed, external } = process.memoryUsage();
        return { rss, heap: heapUsed + external, fds: countFiles('/proc/self/fd') };
    }, [1, 2, 3, 4]);
}
export function collect() {
    const { gc } = globalThis;
    gc?.();
    gc?.();
}
/** 0 where the system has no such folder. */
export function countFiles(folder) {
    try {
        return readdirSync(folder).length;
    }
    catch {
        return 0;
    }
}
function toMiB(bytes) {
    return bytes / 2 ** 20;
}
//# sourceMappingURL=samples.js.map