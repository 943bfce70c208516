/** The workers of one pool: starts them up to the pool's size, lets idle ones go, replaces what is gone. */
import { nowMs } from '../base/now.js';
import { readSourceMaps } from '../base/source-maps.js';
import { toDelay } from '../base/timer.js';
import type { ExitFacts } from '../errors/kinds.js';
import type { Hello } from '../wire/messages.js';
import { currentDepth } from '../worker/context.js';
import { brokenLink } from './broken-link.js';
import type { WorkerKind, WorkerLink } from './link.js';
import { type HandleOwner, type InFlight, WorkerHandle } from './worker-handle.js';

export interface SetSettings {
  /** How many workers there may be. */
  workers: number;
  readonly maxTasksPerWorker: number;
  /** Bytes. */
  readonly memoryLimitBytes: number;
  readonly idleTimeoutMs: number;
}

let nextWorkerId = 1;

export class WorkerSet<C extends InFlight> {
  readonly handles = new Set<WorkerHandle<C>>();
  started = 0;
  crashed = 0;
  /** Milliseconds that workers took to boot, summed up. */
  bootMs = 0;
  readonly #goneBytes = { sent: 0, received: 0, shared: 0 };
  readonly #kind: WorkerKind;
  readonly #settings: SetSettings;
  readonly #owner: HandleOwner<C>;
  #setup: unknown;

  constructor(kind: WorkerKind, settings: SetSettings, owner: HandleOwner<C>) {
    this.#kind = kind;
    this.#settings = settings;
    this.#owner = owner;
  }

  get kind(): WorkerKind['kind'] {
    return this.#kind.kind;
  }

  /** The encoded function that each worker calls once, before its first task. */
  useSetup(body: unknown): void {
    this.#setup = body;
  }

  /** Workers that count against the size: all that take tasks. One that leaves or is stopped is as good as gone. */
  get usable(): number {
    let count = 0;
    for (const handle of this.handles) if (handle.isUsable) count++;
    return count;
  }

  get bytes(): WorkerLink['bytes'] {
    const sum = { ...this.#goneBytes };
    for (const { bytes } of this.handles) addBytes(sum, bytes);
    return sum;
  }

  /** How many workers there may be. */
  get size(): number {
    return this.#settings.workers;
  }

  /** Whether the one worker is the caller's own thread. */
  get isInPlace(): boolean {
    return this.#kind.isInPlace;
  }

  /** Starts one worker if the size allows. */
  start(): WorkerHandle<C> | undefined {
    if (this.usable >= this.#settings.workers) return undefined;
    const sourceMaps = readSourceMaps();
    const hello: Hello = {
      kind: 'hello',
      place: { id: nextWorkerId++, kind: this.kind, depth: currentDepth() + 1 },
      tellMemory: Number.isFinite(this.#settings.memoryLimitBytes),
      ...(sourceMaps === undefined ? {} : { sourceMaps }),
      ...(this.#setup === undefined ? {} : { setup: this.#setup }),
    };
    const handle = new WorkerHandle<C>(hello, this.#startLink(), {
      onMessage: (...args) => {
        if (args[1].kind === 'ready') this.bootMs += nowMs() - handle.startedAt;
        this.#owner.onMessage(...args);
      },
      onGone: (...args) => { this.#onGone(...args); },
    });
    this.handles.add(handle);
    this.started++;
    return handle;
  }

  #startLink(): WorkerLink {
    try {
      return this.#kind.start();
    } catch (cause) {
      return brokenLink(cause);
    }
  }

  /** How many tasks a worker may still take before it is replaced. */
  tasksLeft(worker: WorkerHandle<C> | 'new'): number {
    const taken = worker === 'new' ? 0 : worker.tasksTaken;
    return Math.max(0, this.#settings.maxTasksPerWorker - taken);
  }

  /** After a chunk: decides whether this worker stays. */
  rest(handle: WorkerHandle<C>): void {
    const { maxTasksPerWorker, memoryLimitBytes } = this.#settings;
    if (handle.tasksTaken >= maxTasksPerWorker || handle.memoryBytes > memoryLimitBytes) handle.leave();
    handle.leaveIfIdle();
    if (handle.isIdle && handle.state === 'ready') this.#startIdleTimer(handle);
  }

  /** Makes the pool larger or smaller; surplus workers finish what they hold. */
  resize(workers: number): void {
    this.#settings.workers = workers;
    let surplus = this.usable - workers;
    const idleFirst = [...this.handles].sort((one, other) => one.chunks.size - other.chunks.size);
    for (const handle of idleFirst) {
      if (surplus <= 0) break;
      if (!handle.isUsable) continue;
      handle.leave();
      surplus--;
    }
  }

  leaveAll(): void {
    for (const handle of this.handles) handle.leave();
  }

  stopAll(): void {
    for (const handle of this.handles) handle.stop('terminate');
  }

  #startIdleTimer(handle: WorkerHandle<C>): void {
    const { idleTimeoutMs } = this.#settings;
    if (!Number.isFinite(idleTimeoutMs)) return;
    if (handle.idleTimer !== undefined) {
      handle.idleTimer.refresh();
      return;
    }
    // Not by this timer either may a finished script be kept alive.
    handle.idleTimer = setTimeout(() => { if (handle.isIdle) handle.leave(); }, toDelay(idleTimeoutMs));
    handle.idleTimer.unref();
  }

  #onGone(handle: WorkerHandle<C>, exit: ExitFacts): void {
    this.handles.delete(handle);
    addBytes(this.#goneBytes, handle.bytes);
    this.#owner.onGone(handle, exit);
  }
}

function addBytes(sum: { sent: number; received: number; shared: number }, more: WorkerLink['bytes']): void {
  sum.sent += more.sent;
  sum.received += more.received;
  sum.shared += more.shared;
}
