/** Brings runs and workers together: gives chunks to workers that have room, in turn among the runs. */
import { nowMs } from '../base/now.js';
import type { ExitFacts } from '../errors/kinds.js';
import { endLines } from '../pools/lines.js';
import type { WorkerKind } from '../pools/link.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import { type SetSettings, WorkerSet } from '../pools/worker-set.js';
import type { Body, FromWorker } from '../wire/messages.js';
import { type Codec, identityCodec } from '../worker/codec.js';
import type { Chunk } from './chunk.js';
import { Counters } from './counters.js';
import { Intake } from './intake.js';
import type { Plan } from './plan.js';
import { Pump } from './pump.js';
import { RunEngine, type RunHost } from './run-engine.js';
import { Sender } from './sender.js';
import { Undertaker } from './undertaker.js';
import { bootMs, workersWorth } from './worth.js';

export class Dispatcher implements RunHost {
  readonly set: WorkerSet<Chunk>;
  readonly counters = new Counters();
  readonly #settings: SetSettings;
  readonly #runs: RunEngine[] = [];
  readonly #sender = new Sender();
  readonly #intake: Intake;
  readonly #undertaker: Undertaker;
  #setupCodec: Codec | undefined;
  readonly #pump: Pump;
  #lookingAgain: NodeJS.Timeout | undefined;
  /** Called whenever something has moved: the pool may have become idle, or a run may be stuck. */
  onMoved: () => void = () => { /* set by the pool */ };

  constructor(kind: WorkerKind, settings: SetSettings) {
    this.#settings = settings;
    const host = { giveOneRound: () => this.#giveOneRound(), calmDown: () => { this.#calmDown(); } };
    this.#pump = new Pump(host, !kind.isInPlace);
    this.set = new WorkerSet<Chunk>(kind, settings, {
      onMessage: (handle, message) => { this.#onMessage(handle, message); },
      onGone: (handle, exit) => { this.#onGone(handle, exit); },
    });
    this.#intake = new Intake(kind, this.counters);
    this.#undertaker = new Undertaker(kind.kind, this.counters);
  }

  get workers(): number {
    return this.#settings.workers;
  }

  /** Runs that still have tasks to run or to deliver. */
  get runs(): readonly RunEngine[] {
    return this.#runs;
  }

  /** The function that each worker calls once, and how the errors it throws come back. */
  useSetup(body: Body, codec: Codec): void {
    this.set.useSetup(body);
    this.#setupCodec = codec;
  }

  /** Starts workers, up to so many. */
  warm(workers: number): void {
    const wanted = Math.min(workers, this.workers);
    while (this.set.usable < wanted) if (this.set.start() === undefined) break;
  }

  /** Makes the pool larger or smaller, also while it works. */
  resize(workers: number): void {
    this.set.resize(workers);
    this.wake();
  }

  add(plan: Plan): RunEngine {
    const run = new RunEngine(plan, this);
    this.#runs.push(run);
    this.#pump.schedule();
    return run;
  }

  wake(): void {
    this.#pump.wake();
  }

  over(run: RunEngine): void {
    const place = this.#runs.indexOf(run);
    if (place >= 0) this.#runs.splice(place, 1);
    for (const handle of this.set.handles) this.#withdraw(run, handle);
    this.#calmDown();
    this.wake();
  }

  /** Ends all runs with this reason. */
  abortAll(reason: unknown): void {
    for (const run of [...this.#runs]) run.abort(reason);
  }

  /** One chunk for each run, as long as there are workers with room. */
  #giveOneRound(): boolean {
    let hasMoved = false;
    for (const run of [...this.#runs]) {
      if (!run.hasWork) continue;
      const place = this.#findPlace(run);
      if (place === undefined) continue;
      const chunk = run.take(this.set.tasksLeft(place));
      if (chunk === undefined) continue;
      hasMoved = true;
      const handle = place === 'new' ? this.set.start() : place;
      if (handle === undefined) run.sendAgain([chunk]);
      else this.#sender.send(handle, chunk, this.#coresFor(run));
      this.#putLast(run);
    }
    return hasMoved;
  }

  /** Whoever was served waits for all others. */
  #putLast(run: RunEngine): void {
    const place = this.#runs.indexOf(run);
    if (place >= 0) this.#runs.push(...this.#runs.splice(place, 1));
  }

  /**
   * A worker with room for the run: idle, else still to be started, else one that will soon be done.
   *
   * Of those that boot only the first gets its tasks ahead. The next may be ready much later, when the first could have
   * done them all; and what is in a worker stays there. Where the number of tasks is not known, each gets some.
   */
  #findPlace(run: RunEngine): WorkerHandle<Chunk> | 'new' | undefined {
    let booting: WorkerHandle<Chunk> | undefined;
    let busy: WorkerHandle<Chunk> | undefined;
    let isAnyAtWork = false;
    for (const handle of this.set.handles) {
      if (!handle.isUsable || this.set.tasksLeft(handle) < 1) continue;
      if (handle.isIdle && handle.state === 'ready') return handle;
      if (handle.isIdle) booting ??= handle;
      else {
        isAnyAtWork = true;
        if ((busy === undefined || handle.openTasks < busy.openTasks) && this.#hasRoom(handle, run)) busy = handle;
      }
    }
    if (run.plan.size !== undefined && isAnyAtWork) {
      // Mostly all are there: this is asked for each chunk.
      if (booting !== undefined || this.set.usable < this.workers) this.#startFor(run);
      return busy;
    }
    if (booting !== undefined) return booting;
    return this.set.usable < this.workers ? 'new' : busy;
  }

  /** Workers that get tasks of this run once they are ready: one for each task at most, and no more than these are worth. */
  #startFor(run: RunEngine): void {
    const usable = [...this.set.handles].filter((handle) => handle.isUsable);
    const idle = usable.filter((handle) => handle.isIdle);
    const own = usable.filter((handle) => handle.holdsSomeOf(run.id));
    const worth = this.#workersWorth(run, own);
    while (idle.length < run.waiting && idle.length + own.length < worth) {
      const handle = this.set.start();
      if (handle === undefined) break;
      idle.push(handle);
    }
    if (idle.length < run.waiting && this.set.usable < this.workers) this.#lookAgain();
    // To copy what it holds takes long: that is done when they are ready.
    if (run.plan.isSentAlone) for (const handle of idle) this.#sender.open(handle, run, this.#coresFor(run), run.traits);
  }

  /** What is known of the tasks is not believed where one takes longer than all of them should. */
  #workersWorth(run: RunEngine, own: readonly WorkerHandle<Chunk>[]): number {
    const isLate = nowMs() - run.sizer.movedAt > bootMs && own.some(({ state }) => state === 'ready');
    return isLate ? Infinity : workersWorth(run.waiting, run.plan.settings, run.sizer.msPerTask);
  }

  /** Some tasks wait, and no worker was started for them. Nothing may come that has us look again, for as long as a task takes. */
  #lookAgain(): void {
    if (this.#lookingAgain !== undefined) return;
    this.#lookingAgain = setTimeout(() => {
      this.#lookingAgain = undefined;
      this.wake();
    }, bootMs).unref();
  }

  /** Whether a worker that has a chunk may get another one. */
  #hasRoom(handle: WorkerHandle<Chunk>, run: RunEngine): boolean {
    if (run.needsAlone) return false;
    let open = 0;
    for (const chunk of handle.chunks.values()) {
      if (chunk.traits.alone || (chunk.run !== run && !this.set.isInPlace)) return false;
      if (chunk.run === run) open += chunk.open;
    }
    if (open < run.plan.settings.concurrency) return true;
    // A chunk in waiting saves the worker a pause, but would be kept from other runs.
    const isAlone = !this.#runs.some((other) => other !== run && other.hasWork);
    return isAlone && handle.state === 'ready' && handle.chunks.size < 2 && run.sizer.isPrefetchWorthwhile;
  }

  /** The share of the cores that runs inside a task of this run may use. */
  #coresFor(run: RunEngine): number {
    const sharers = Math.min(this.workers, run.plan.size ?? this.workers);
    return Math.max(1, Math.floor(run.plan.cores / Math.max(1, sharers)));
  }

  #onMessage(handle: WorkerHandle<Chunk>, message: FromWorker): void {
    if (message.kind === 'ready') {
      this.#undertaker.noteReady();
      // Its tasks begin only now.
      for (const { sizer } of this.#runs) sizer.movedAt = nowMs();
    }
    if (message.kind === 'failed' && message.run === undefined) {
      handle.stop('terminate');
      this.#failSetup(message.body);
    } else {
      this.#intake.receive(handle, message, this.#runs);
    }
    this.set.rest(handle);
    this.wake();
  }

  #onGone(handle: WorkerHandle<Chunk>, exit: ExitFacts): void {
    const failure = this.#undertaker.bury(handle, exit, this.set);
    for (const chunk of handle.chunks.values()) this.#intake.forget(chunk);
    if (failure !== undefined) this.abortAll(failure);
    this.wake();
    this.#calmDown();
  }

  #failSetup(body: Body): void {
    const decoded = (this.#setupCodec ?? identityCodec).decode(body);
    if (decoded instanceof Promise) decoded.then((box) => { this.abortAll(box.value); }, (error: unknown) => { this.abortAll(error); });
    else this.abortAll(decoded.value);
  }

  /** Takes back what a worker has of a run that is over. A worker that is in the middle of it is stopped. */
  #withdraw(run: RunEngine, handle: WorkerHandle<Chunk>): void {
    const held = [...handle.chunks.values()].filter((chunk) => chunk.run === run);
    const isRunning = held.some((chunk) => chunk.open > 0);
    for (const chunk of held) {
      handle.remove(chunk);
      this.#intake.forget(chunk);
    }
    handle.forget(run.id, held.length > 0 || this.set.isInPlace);
    // One that has not told yet that it is ready may have begun all the same: its word may still be on the way.
    if (isRunning && !this.set.isInPlace) handle.stop('cancel');
    this.set.rest(handle);
  }

  #calmDown(): void {
    if (!this.#runs.some((run) => run.state === 'running')) endLines();
    this.onMoved();
  }
}
