/** The workers of one pool: starts them up to the pool's size, lets idle ones go, replaces what is gone. */
import { readSourceMaps } from '../base/source-maps.js';
import { toDelay } from '../base/timer.js';
import { currentDepth } from '../worker/context.js';
import { brokenLink } from './broken-link.js';
import { WorkerHandle } from './worker-handle.js';
let nextWorkerId = 1;
export class WorkerSet {
    handles = new Set();
    started = 0;
    crashed = 0;
    /** Milliseconds that workers took to boot, summed up. */
    bootMs = 0;
    #goneBytes = { sent: 0, received: 0, shared: 0 };
    #kind;
    #settings;
    #owner;
    #setup;
    constructor(kind, settings, owner) {
        this.#kind = kind;
        this.#settings = settings;
        this.#owner = owner;
    }
    get kind() {
        return this.#kind.kind;
    }
    /** The encoded function that each worker calls once, before its first task. */
    useSetup(body) {
        this.#setup = body;
    }
    /** Workers that count against the size: all that take tasks. One that leaves or is stopped is as good as gone. */
    get usable() {
        let count = 0;
        for (const handle of this.handles)
            if (handle.isUsable)
                count++;
        return count;
    }
    get bytes() {
        const sum = { ...this.#goneBytes };
        for (const { bytes } of this.handles)
            addBytes(sum, bytes);
        return sum;
    }
    /** How many workers there may be. */
    get size() {
        return this.#settings.workers;
    }
    /** Whether the one worker is the caller's own thread. */
    get isInPlace() {
        return this.#kind.isInPlace;
    }
    /** Starts one worker if the size allows. */
    start() {
        if (this.usable >= this.#settings.workers)
            return undefined;
        const sourceMaps = readSourceMaps();
        const hello = {
            kind: 'hello',
            place: { id: nextWorkerId++, kind: this.kind, depth: currentDepth() + 1 },
            tellMemory: Number.isFinite(this.#settings.memoryLimitBytes),
            ...(sourceMaps === undefined ? {} : { sourceMaps }),
            ...(this.#setup === undefined ? {} : { setup: this.#setup }),
        };
        const handle = new WorkerHandle(hello, this.#startLink(), {
            onMessage: (...args) => {
                if (args[1].kind === 'ready')
                    this.bootMs += performance.now() - handle.startedAt;
                this.#owner.onMessage(...args);
            },
            onGone: (...args) => { this.#onGone(...args); },
        });
        this.handles.add(handle);
        this.started++;
        return handle;
    }
    #startLink() {
        try {
            return this.#kind.start();
        }
        catch (cause) {
            return brokenLink(cause);
        }
    }
    /** How many tasks a worker may still take before it is replaced. */
    tasksLeft(worker) {
        const taken = worker === 'new' ? 0 : worker.tasksTaken;
        return Math.max(0, this.#settings.maxTasksPerWorker - taken);
    }
    /** After a chunk: decides whether this worker stays. */
    rest(handle) {
        const { maxTasksPerWorker, memoryLimitBytes } = this.#settings;
        if (handle.tasksTaken >= maxTasksPerWorker || handle.memoryBytes > memoryLimitBytes)
            handle.leave();
        handle.leaveIfIdle();
        if (handle.isIdle && handle.state === 'ready')
            this.#startIdleTimer(handle);
    }
    /** Makes the pool larger or smaller; surplus workers finish what they hold. */
    resize(workers) {
        this.#settings.workers = workers;
        let surplus = this.usable - workers;
        const idleFirst = [...this.handles].sort((one, other) => one.chunks.size - other.chunks.size);
        for (const handle of idleFirst) {
            if (surplus <= 0)
                break;
            if (!handle.isUsable)
                continue;
            handle.leave();
            surplus--;
        }
    }
    leaveAll() {
        for (const handle of this.handles)
            handle.leave();
    }
    stopAll() {
        for (const handle of this.handles)
            handle.stop('terminate');
    }
    #startIdleTimer(handle) {
        const { idleTimeoutMs } = this.#settings;
        clearTimeout(handle.idleTimer);
        if (!Number.isFinite(idleTimeoutMs))
            return;
        // Not by this timer either may a finished script be kept alive.
        handle.idleTimer = setTimeout(() => { if (handle.isIdle)
            handle.leave(); }, toDelay(idleTimeoutMs));
        handle.idleTimer.unref();
    }
    #onGone(handle, exit) {
        this.handles.delete(handle);
        addBytes(this.#goneBytes, handle.bytes);
        this.#owner.onGone(handle, exit);
    }
}
function addBytes(sum, more) {
    sum.sent += more.sent;
    sum.received += more.received;
    sum.shared += more.shared;
}
//# sourceMappingURL=worker-set.js.map