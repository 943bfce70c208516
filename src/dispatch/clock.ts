/** Watches the time of running tasks: calls back for one that runs longer than its run allows. */
import { toDelay } from '../base/timer.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { Chunk } from './chunk.js';

export type OnLate = (handle: WorkerHandle<Chunk>, chunk: Chunk, offset: number) => void;

export class TaskClock {
  readonly #timers = new Map<Chunk, Map<number, NodeJS.Timeout>>();
  readonly #onLate: OnLate;

  constructor(onLate: OnLate) {
    this.#onLate = onLate;
  }

  /** A task began in its worker. */
  start(handle: WorkerHandle<Chunk>, chunk: Chunk, offset: number): void {
    const { timeoutMs } = chunk.run.plan.settings;
    if (!Number.isFinite(timeoutMs)) return;
    const timers = this.#timers.get(chunk) ?? new Map<number, NodeJS.Timeout>();
    this.#timers.set(chunk, timers);
    const isLate = (): boolean => chunk.running.has(offset) && handle.chunks.has(chunk.id);
    // Race: the caller was busy while the task ended in time; the timer fires before Node reads the result that
    // lies in the pipe. So a late task gets one more turn of the loop, in which the pipes are read, or as many as that takes.
    const judge = (): void => {
      if (handle.isBehind && isLate()) setImmediate(judge);
      else if (isLate()) this.#onLate(handle, chunk, offset);
    };
    const timer = setTimeout(() => { setImmediate(judge); }, toDelay(timeoutMs));
    // A pending run keeps the program alive, not its clock.
    timer.unref();
    timers.set(offset, timer);
  }

  /** Tasks of a chunk are settled. */
  stop(chunk: Chunk, offset: number, count: number): void {
    const timers = this.#timers.get(chunk);
    if (timers === undefined) return;
    for (let at = offset; at < offset + count; at++) {
      clearTimeout(timers.get(at));
      timers.delete(at);
    }
    if (timers.size === 0) this.#timers.delete(chunk);
  }

  /** The chunk has left its worker. */
  forget(chunk: Chunk): void {
    this.stop(chunk, 0, chunk.count);
  }
}
