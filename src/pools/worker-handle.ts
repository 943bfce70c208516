/**
 * The pool's record of one worker: its state, what it has in flight, and why it was stopped.
 *
 * | state    | event            | next     | effect                                             |
 * |----------|------------------|----------|----------------------------------------------------|
 * | starting | ready            | ready    | –                                                  |
 * | starting | chunk sent       | starting | waits in the worker until it has booted            |
 * | ready    | leave            | leaving  | takes nothing more; ends when idle                 |
 * | any      | stop(reason)     | stopping | killed; the reason says that nobody is to blame    |
 * | any      | gone             | gone     | what was in flight is settled or sent elsewhere    |
 */
import { nowMs } from '../base/now.js';
import type { ExitFacts } from '../errors/kinds.js';
import { dropBars, receiveBar } from '../progress/forward.js';
import type { FromWorker, Hello, Ready, SendChunk } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';
import { openLines } from './lines.js';
import type { WorkerLink } from './link.js';

/** How long an idle worker may take to leave when it is asked to. */
const leaveWithinMs = 2000;

export type HandleState = 'starting' | 'ready' | 'leaving' | 'stopping' | 'gone';

/** What a worker has of one message of tasks, as far as the pool's room needs to know. */
export interface InFlight {
  readonly id: number;
  readonly run: { readonly id: number };
  /** Tasks not settled yet. */
  open: number;
}

export interface HandleOwner<C extends InFlight> {
  onMessage(handle: WorkerHandle<C>, message: FromWorker): void;
  onGone(handle: WorkerHandle<C>, exit: ExitFacts): void;
}

export class WorkerHandle<C extends InFlight> {
  state: HandleState = 'starting';
  pid = 0;
  thread = 0;
  /** The most bytes its heap may hold; 0 before it is ready. */
  heapLimit = 0;
  /** Chunks sent and not settled, in the order they were sent. */
  readonly chunks = new Map<number, C>();
  /** Runs whose function this worker holds. */
  readonly opened = new Set<number>();
  /** What it keeps of functions that come again, by their slots: see `Exchange.again`. */
  readonly keeps = new Map<number, unknown>();
  /** Tasks it was given, for `maxTasksPerWorker`. */
  tasksTaken = 0;
  /** Bytes of memory it last told. */
  memoryBytes = 0;
  /** Why the pool stopped it; undefined while nobody did, and then its end is a crash. */
  stoppedFor: 'timeout' | 'cancel' | 'terminate' | undefined;
  /** The error that the worker itself said it is dying of (still encoded). */
  dyingOf: unknown;
  /** One for good, begun anew whenever the worker becomes idle; it does nothing to one that is busy. */
  idleTimer: NodeJS.Timeout | undefined;
  wasReady = false;
  /** Whether it ended because it was let go or stopped. */
  wasAskedToEnd = false;
  readonly id: number;
  /** What it was told of source maps. */
  readonly sourceMaps: Hello['sourceMaps'];
  readonly startedAt = nowMs();
  #leaveTimer: NodeJS.Timeout | undefined;
  /** Runs that are over, and the worker was not told yet. */
  readonly #over: number[] = [];
  readonly #name: string;
  readonly #lines = { stdout: openLines('stdout'), stderr: openLines('stderr') };
  readonly #link: WorkerLink;

  constructor(hello: Hello, link: WorkerLink, owner: HandleOwner<C>) {
    this.id = hello.place.id;
    this.sourceMaps = hello.sourceMaps;
    this.#name = `${hello.place.kind} ${hello.place.id}`;
    this.#link = link;
    link.onMessage((message) => {
      if (message.kind === 'ready') this.#becomeReady(message);
      if (message.kind === 'output') this.#lines[message.stream].write(message.text);
      else if (message.kind === 'bar') receiveBar(message.event, this.#name);
      else owner.onMessage(this, message);
    });
    link.onGone((exit) => {
      this.wasAskedToEnd = this.state === 'leaving' || this.state === 'stopping';
      this.state = 'gone';
      clearTimeout(this.idleTimer);
      clearTimeout(this.#leaveTimer);
      this.#lines.stdout.end();
      this.#lines.stderr.end();
      dropBars(this.#name);
      owner.onGone(this, exit);
    });
    link.post(hello);
  }

  get isIdle(): boolean {
    return this.chunks.size === 0;
  }

  /** Whether it may be given tasks, now or once it has booted. */
  get isUsable(): boolean {
    return (this.state === 'ready' || this.state === 'starting') && this.#link.isEnding !== true;
  }

  /** Whether it may have told more than was read. */
  get isBehind(): boolean {
    return this.#link.isBehind === true;
  }

  get bytes(): WorkerLink['bytes'] {
    return this.#link.bytes;
  }

  get openTasks(): number {
    let count = 0;
    for (const chunk of this.chunks.values()) count += chunk.open;
    return count;
  }

  holdsSomeOf(run: number): boolean {
    for (const chunk of this.chunks.values()) if (chunk.run.id === run) return true;
    return false;
  }

  post(...args: Parameters<WorkerLink['post']>): void {
    this.#link.post(...args);
  }

  /** A chunk; it takes along which runs are over. */
  postChunk(message: SendChunk, transfer?: readonly ArrayBuffer[], parcels?: readonly Parcel[]): void {
    if (this.#over.length === 0) this.post(message, transfer, parcels);
    else this.post({ ...message, shut: this.#over.splice(0) }, transfer, parcels);
  }

  /**
   * The run is over, and the worker forgets it.
   *
   * @param isUrgent whether it may be at work for the run; else the word waits for the next chunk, which in a row of
   * short calls comes in the same turn, and saves a message
   */
  forget(run: number, isUrgent: boolean): void {
    if (!this.opened.delete(run)) return;
    if (isUrgent) {
      this.post({ kind: 'shut', runs: [run] });
      return;
    }
    this.#over.push(run);
    if (this.#over.length > 1) return;
    setImmediate(() => {
      if (this.#over.length > 0) this.post({ kind: 'shut', runs: this.#over.splice(0) });
    });
  }

  add(chunk: C): void {
    this.chunks.set(chunk.id, chunk);
    this.tasksTaken += chunk.open;
    this.#link.busy = true;
  }

  /** Some of its tasks were not begun, and are not its any more. */
  giveBack(chunk: C, tasks: number): void {
    this.tasksTaken -= tasks;
    if (chunk.open === 0) this.remove(chunk);
  }

  /** The chunk is settled, or taken away from this worker. */
  remove(chunk: C): void {
    this.chunks.delete(chunk.id);
    if (this.isIdle) this.#link.busy = this.state === 'starting';
  }

  /** Lets it go once it is idle. */
  leave(): void {
    if (!this.isUsable) return;
    this.state = 'leaving';
    this.leaveIfIdle();
  }

  leaveIfIdle(): void {
    if (this.state !== 'leaving' || !this.isIdle || this.#leaveTimer !== undefined) return;
    this.post({ kind: 'leave' });
    // Code that a task left behind can keep a worker from reading its mail, for ever.
    this.#leaveTimer = setTimeout(() => { this.stop('terminate'); }, leaveWithinMs);
    this.#leaveTimer.unref();
  }

  stop(reason: NonNullable<WorkerHandle<C>['stoppedFor']>): void {
    if (this.state === 'gone' || this.state === 'stopping') return;
    this.state = 'stopping';
    this.stoppedFor = reason;
    this.#link.kill();
  }

  lastWords(): string {
    return this.#link.lastWords();
  }

  /** Bytes of memory, as last told by itself or seen from outside; 0 where nothing is known. */
  lastMemory(): number {
    return this.#link.lastMemory?.() ?? this.memoryBytes;
  }

  #becomeReady(message: Ready): void {
    this.pid = message.pid;
    this.thread = message.thread;
    this.heapLimit = message.heapLimit ?? 0;
    this.wasReady = true;
    if (this.state === 'starting') this.state = 'ready';
    this.#link.busy = !this.isIdle;
    this.leaveIfIdle();
  }
}
