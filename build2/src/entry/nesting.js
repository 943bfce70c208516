/**
 * What a call uses unless it is told: by how deep in the tree of workers it stands.
 *
 * | level                        | default                    | `thread: true`                      |
 * |------------------------------|----------------------------|-------------------------------------|
 * | 0: the caller                | processes                  | threads                             |
 * | 1: inside a worker           | threads                    | threads, waiting tasks overlapped   |
 * | 2 and below                  | in place, one by one       | in place, waiting tasks overlapped  |
 *
 * A pool or a number of workers that is given is honoured at every level: by processes at the top, by threads
 * below, and by processes there too where `thread: false` is spelt out.
 */
import { availableCores, defaultWorkers } from '../pools/size.js';
import { context, currentDepth } from '../worker/context.js';
/** How many waiting tasks a nested `thread: true` overlaps in each thread: its threads are few, since cores are shared. */
const overlap = 16;
/** @param workers the size that was asked for, if one was */
export function chooseWorkers(thread, workers) {
    const depth = currentDepth();
    if (depth === 0)
        return { kind: thread === true ? 'thread' : 'process', workers: workers ?? defaultWorkers(), concurrency: 1 };
    const concurrency = thread === true ? overlap : 1;
    if (workers !== undefined)
        return { kind: thread === false ? 'process' : 'thread', workers, concurrency };
    return depth === 1
        ? { kind: 'thread', workers: sharedCores(), concurrency }
        : { kind: 'serial', workers: 1, concurrency };
}
/** The cores that a run started here shares out to its workers. */
export function sharedCores() {
    return context.cores ?? availableCores();
}
//# sourceMappingURL=nesting.js.map