/** Takes what workers send of their tasks, decodes it and settles the tasks. */
import { never } from '../base/assert.js';
import { nowMs } from '../base/now.js';
import { TaskTimeoutError } from '../errors/kinds.js';
import type { TaskFacts } from '../errors/task-facts.js';
import type { WorkerKind } from '../pools/link.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { Decoded } from '../closures/exchange.js';
import type { Body, FromWorker, Rejected, Results } from '../wire/messages.js';
import type { Chunk, ChunkRun } from './chunk.js';
import { TaskClock } from './clock.js';
import type { Counters } from './counters.js';
import type { RunEngine } from './run-engine.js';

export class Intake {
  readonly #clock = new TaskClock((...late) => { this.#onLate(...late); });
  readonly #kind: WorkerKind;
  readonly #counters: Counters;

  constructor(kind: WorkerKind, counters: Counters) {
    this.#kind = kind;
    this.#counters = counters;
  }

  receive(handle: WorkerHandle<Chunk>, message: FromWorker, runs: readonly RunEngine[]): void {
    switch (message.kind) {
      case 'results': this.#results(handle, message); break;
      case 'rejected': this.#rejected(handle, message); break;
      case 'started': {
        const chunk = handle.chunks.get(message.chunk);
        if (chunk === undefined) break;
        chunk.run.attempts.hasLoaded = true;
        chunk.running.set(message.offset, nowMs());
        this.#clock.start(handle, chunk, message.offset);
        break;
      }
      case 'failed': {
        const run = runs.find(({ id }) => id === message.run);
        if (run !== undefined) this.#decode(run, message.body, (reason) => { run.abort(reason); });
        break;
      }
      case 'loaded': {
        const run = runs.find(({ id }) => id === message.run);
        if (run !== undefined) run.attempts.hasLoaded = true;
        break;
      }
      case 'returned': this.#takeBack(handle, message.chunk, message.offset); break;
      case 'dying': handle.dyingOf = message.body; break;
      // These three were seen to by the handle.
      case 'ready': case 'output': case 'bar': break;
      default: never(message);
    }
  }

  /** The chunk has left its worker. */
  forget(chunk: Chunk): void {
    this.#clock.forget(chunk);
  }

  #results(handle: WorkerHandle<Chunk>, message: Results): void {
    if (message.memory !== undefined) handle.memoryBytes = message.memory;
    const chunk = this.#settle(handle, message.chunk, message.offset, message.count);
    if (chunk === undefined) return;
    chunk.run.sizer.measure(message.count, message.ms);
    this.#counters.done(message.count, message.ms);
    const fail = (reason: unknown): void => {
      for (let place = 0; place < message.count; place++) {
        chunk.run.fail(chunk, message.offset + place, reason, this.#workerOf(handle), false);
      }
    };
    this.#decode(chunk.run, message.body, (values) => { chunk.run.fulfil(chunk, message.offset, values as unknown[]); }, fail);
  }

  #rejected(handle: WorkerHandle<Chunk>, message: Rejected): void {
    const chunk = this.#settle(handle, message.chunk, message.offset, 1);
    if (chunk === undefined) return;
    const { run } = chunk;
    const worker = this.#workerOf(handle);
    this.#leaveAlone(handle, chunk);
    chunk.run.sizer.measure(1, message.ms);
    this.#decode(run, message.body, (reason) => {
      if (run.fail(chunk, message.offset, reason, worker, true)) this.#counters.retried++;
      else this.#counters.failed(1, message.ms);
    });
  }

  /** Tasks of a heavy chunk that have not begun: they are shared out again, in chunks sized by what is known now. */
  #takeBack(handle: WorkerHandle<Chunk>, id: number, offset: number): void {
    const chunk = handle.chunks.get(id);
    if (chunk === undefined) return;
    const rest = chunk.openOffsets().filter((open) => open >= offset);
    chunk.settle(offset, rest.length);
    handle.giveBack(chunk, rest.length);
    const { run } = chunk;
    run.sizer.noteHeavy(offset);
    while (rest.length > 0) {
      const size = run.sizer.next(rest.length, run.workers);
      run.sendAgain([chunk.pick(rest.splice(0, size))]);
    }
  }

  /** The worker has left alone by itself what had not begun: it may be idle now, not in the middle of a task. */
  #leaveAlone(handle: WorkerHandle<Chunk>, failed: Chunk): void {
    if (failed.stopOnError === 'nothing') return;
    const held = failed.stopOnError === 'chunk' ? [failed] : [...handle.chunks.values()].filter(({ run }) => run === failed.run);
    for (const chunk of held) {
      chunk.forgetWaiting();
      if (chunk.open === 0) handle.remove(chunk);
    }
  }

  /** Marks tasks as settled; undefined where they are not this worker's any more. */
  #settle(handle: WorkerHandle<Chunk>, id: number, offset: number, count: number): Chunk | undefined {
    const chunk = handle.chunks.get(id);
    if (chunk?.settle(offset, count) !== true) return undefined;
    this.#clock.stop(chunk, offset, count);
    chunk.run.attempts.hasLoaded = true;
    if (chunk.open === 0) handle.remove(chunk);
    return chunk;
  }

  #onLate(handle: WorkerHandle<Chunk>, chunk: Chunk, offset: number): void {
    const { run } = chunk;
    chunk.settle(offset);
    if (chunk.open === 0) handle.remove(chunk);
    // What cannot be stopped is waited for no more.
    if (this.#kind.isInPlace) handle.post({ kind: 'abandon', chunk: chunk.id, offset });
    else handle.stop('timeout');
    this.#counters.failed(1, run.plan.settings.timeoutMs);
    const late = new TaskTimeoutError(chunk.indexAt(offset), run.plan.settings.timeoutMs);
    run.fail(chunk, offset, late, this.#workerOf(handle), false);
  }

  /** Decoding is immediate unless modules must be imported for it. */
  #decode(run: ChunkRun, body: Body, use: (value: unknown) => void, fail = use): void {
    let decoded: Decoded | Promise<Decoded>;
    try {
      decoded = run.plan.codec.decode(body);
    } catch (error) {
      fail(error);
      return;
    }
    if (decoded instanceof Promise) decoded.then((box) => { use(box.value); }, fail);
    else use(decoded.value);
  }

  #workerOf(handle: WorkerHandle<Chunk>): TaskFacts['worker'] {
    return { kind: this.#kind.kind, pid: handle.pid, thread: handle.thread };
  }
}
