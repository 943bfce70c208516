/**
 * One run: takes tasks from its inputs when a worker has room, settles each exactly once, hands on what came.
 *
 * | state   | event                                   | next    | effect                                  |
 * |---------|-----------------------------------------|---------|-----------------------------------------|
 * | running | all tasks taken and settled             | ended   | the delivery is told the end            |
 * | running | a failure the reader does not keep      | over    | inputs closed, workers stopped          |
 * | running | abort, cancel, the reader left          | over    | the same                                |
 * | ended   | the reader has got all                  | over    | –                                       |
 */
import type { TaskFacts } from '../errors/task-facts.js';
import { Again } from './again.js';
import { Attempts } from './attempts.js';
import type { StopOnError } from '../wire/messages.js';
import { Chunk, type ChunkTraits } from './chunk.js';
import { ChunkSizer } from './chunk-size.js';
import type { Delivery } from './delivery/delivery.js';
import { UndecidedDelivery } from './delivery/undecided.js';
import { followSignal } from './follow-signal.js';
import { LookAhead } from './look-ahead.js';
import { noteFailure } from './note-failure.js';
import type { Plan } from './plan.js';
import { rejectItems } from './reject-items.js';
import { TaskSource } from './task-source.js';

export interface RunHost {
  /** There may be something to send. */
  wake(): void;
  /** The run is over: stop what it has in flight. */
  over(run: RunEngine): void;
  /** How many workers share the tasks. */
  readonly workers: number;
}

export type Outcome = 'done' | 'failed' | 'cancelled';

let nextRunId = 1;

export class RunEngine {
  readonly id = nextRunId++;
  readonly plan: Plan;
  readonly sizer: ChunkSizer;
  state: 'running' | 'ended' | 'over' = 'running';
  #taken = 0;
  #settled = 0;
  #failed = 0;
  #delivery: Delivery = new UndecidedDelivery();
  readonly #host: RunHost;
  readonly #source: TaskSource;
  readonly #lookAhead: LookAhead;
  /** Chunks to be sent again: before anything new. */
  readonly #again: Again;
  readonly attempts = new Attempts();
  readonly traits: ChunkTraits;
  readonly #onOver: (() => void)[] = [];

  constructor(plan: Plan, host: RunHost) {
    this.plan = plan;
    this.#host = host;
    const { chunk, concurrency, timeoutMs, crashRetries } = plan.settings;
    this.sizer = new ChunkSizer(chunk, concurrency, plan.pace?.msPerTask);
    // Announcing costs a message per task. It is needed where the exact task must be known: to time or to blame it at
    // once, or when several run at a time.
    const announce = Number.isFinite(timeoutMs) || crashRetries === 0 || concurrency > 1;
    this.traits = { announce, alone: false, ghosts: 0 };
    this.#source = new TaskSource(plan.iterables);
    this.#lookAhead = new LookAhead(plan.settings.lookahead);
    this.#again = new Again(plan.settings, () => { host.wake(); });
    this.#source.onReady = () => { this.#sourceMoved(); };
    if (plan.signal !== undefined) this.onOver(followSignal(plan.signal, (reason) => { this.abort(reason); }));
  }

  get workers(): number { return this.#host.workers; }
  get isOver(): boolean { return this.state === 'over'; }

  /** What a worker should leave alone after an error. */
  get stopOnError(): StopOnError {
    return this.plan.settings.retries === 0 ? this.#delivery.stopOnError : 'nothing';
  }

  /** Tasks that are not taken yet, where that is known. */
  get remaining(): number | undefined {
    return this.plan.size === undefined ? undefined : Math.max(0, this.plan.size - this.#taken);
  }

  /** Tasks that no worker has, as far as is known. */
  get waiting(): number { return (this.remaining ?? 0) + (this.#again.hasSome ? 1 : 0); }

  /** Whether `take` could give a chunk now. */
  get hasWork(): boolean {
    return this.state === 'running' && (this.#again.hasSome || (this.#source.hasSome && this.#hasRoom));
  }

  /** Whether the run can only go on when its reader takes something, and that one does not ask. */
  get isStalled(): boolean {
    return this.state === 'running' && this.#settled === this.#taken && !this.#hasRoom && this.#delivery.isUnasked;
  }

  /** Whether the next chunk needs a worker without any other. */
  get needsAlone(): boolean { return this.#again.needsAlone; }

  /** Calls the listener once, when the run is over. */
  onOver(listener: () => void): void {
    if (this.isOver) listener();
    else this.#onOver.push(listener);
  }

  /** The reader has come: it gets all that has happened, and from now on what happens. */
  decide<D extends Delivery>(delivery: D): D {
    const before = this.#delivery;
    this.#delivery = delivery;
    if (before instanceof UndecidedDelivery) before.replay(delivery);
    this.#host.wake();
    return delivery;
  }

  /**
   * The next chunk for a worker; undefined: none now, `wake` follows if there may be one later.
   *
   * @param most how many tasks the worker may still take
   */
  take(most: number): Chunk | undefined {
    const again = this.#again.next(most, this.#delivery.limit);
    if (again !== undefined) return again;
    const wanted = this.sizer.next(this.remaining, this.#host.workers);
    const size = Math.min(wanted, this.#room, most);
    if (size < 1 || !this.#source.hasSome) return undefined;
    const { columns, count } = this.#source.pull(size, this.sizer.mostBytes);
    if (size < wanted && count > 0) this.#lookAhead.mayGrow(this.#delivery.waits ?? 0, columns.map((column) => column[0]));
    const first = this.#taken;
    this.#taken += count;
    if (count === 0) {
      this.#sourceMoved();
      return undefined;
    }
    const chunk = new Chunk(this, first, columns, count, this.traits);
    const sound = this.#source.hasRejections ? rejectItems(chunk) : chunk;
    if (sound === undefined) this.#host.wake();
    if (this.#source.isOver) this.#sourceMoved();
    return this.isOver ? undefined : sound;
  }

  /** These tasks are to be sent again, first of all. */
  sendAgain(chunks: readonly Chunk[]): void { this.#again.push(chunks); }

  /** Tasks of a chunk are fulfilled; the values stand in `values` from `from` on. */
  fulfil(chunk: Chunk, offset: number, values: readonly unknown[]): void {
    if (this.state !== 'running') return;
    const first = chunk.indexAt(offset);
    const isRow = chunk.indexAt(offset + values.length - 1) === first + values.length - 1;
    this.#settled += values.length;
    this.#lookAhead.seeResult(values.at(-1));
    if (isRow) this.#delivery.fulfil(first, values, 0, values.length);
    else values.forEach((_, place) => { this.#delivery.fulfil(chunk.indexAt(offset + place), values, place, 1); });
    this.#afterSettling();
  }

  /**
   * A task failed for good, or is tried again where it threw and has retries left.
   *
   * @returns whether it is tried again
   */
  fail(chunk: Chunk, offset: number, reason: unknown, worker: TaskFacts['worker'], mayRetry: boolean): boolean {
    if (this.state !== 'running') return false;
    const index = chunk.indexAt(offset);
    const attempt = this.attempts.of(index);
    if (mayRetry && attempt <= this.plan.settings.retries) return this.#retry(chunk.pick([offset]), attempt, reason);
    noteFailure(reason, this.plan, { index, args: chunk.argsAt(offset), attempt, worker });
    this.#settled++;
    this.#failed++;
    this.#delivery.reject(index, reason);
    this.#afterSettling();
    return false;
  }

  #retry(task: Chunk, attempt: number, reason: unknown): boolean {
    this.attempts.count(task.indexAt(0));
    try {
      this.#again.retry(task, attempt, reason);
    } catch (trouble) {
      this.abort(trouble);
    }
    return !this.isOver;
  }

  wake(): void { this.#host.wake(); }

  /** No reader has come in the turn of the call. */
  leaveUnread(): void {
    if (this.#delivery instanceof UndecidedDelivery) this.#delivery.leave(this);
  }

  /** Ends the run at once with this reason, whatever the reader wants. */
  abort(reason: unknown): void {
    if (this.isOver) return;
    const delivery = this.#delivery;
    this.stop('cancelled');
    delivery.abort(reason);
  }

  /** Nothing more is wanted. Returns what the caller's own progress function threw, if it did. */
  stop(outcome: Outcome): { readonly reason: unknown } | undefined {
    if (this.isOver) return undefined;
    this.state = 'over';
    this.#source.close();
    if (this.plan.pace !== undefined) this.plan.pace.msPerTask = this.sizer.msPerTask;
    this.#again.close();
    this.#host.over(this);
    for (const listener of this.#onOver.splice(0)) listener();
    try {
      this.plan.progress?.finish(outcome);
    } catch (reason) {
      return { reason };
    }
    return undefined;
  }

  /** How many tasks may still be taken before the reader must take some. */
  get #room(): number {
    const { limit, delivered } = this.#delivery;
    if (limit !== Infinity) return 0;
    return this.#lookAhead.tasks(this.#delivery.isBounded, this.#host.workers) - (this.#taken - delivered);
  }

  /** The reader's steps until there may be room. */
  get stride(): number { return this.#lookAhead.stepsToRoom(this.#room, this.sizer.last, this.#host.workers); }

  get #hasRoom(): boolean { return this.#lookAhead.isWorthTaking(this.#room, this.sizer.last, this.#host.workers); }

  #afterSettling(): void {
    const { progress, size } = this.plan;
    progress?.update(this.#settled, this.#failed, this.#source.isOver ? this.#taken : size);
    this.#endIfDone();
  }

  #sourceMoved(): void {
    if (this.state !== 'running') return;
    const { failure } = this.#source;
    if (failure !== undefined && this.#source.isOver) this.#delivery.failSource(this.#taken, failure.reason);
    this.#endIfDone();
    this.#host.wake();
  }

  #endIfDone(): void {
    if (this.state !== 'running' || !this.#source.isOver || this.#settled < this.#taken) return;
    this.state = 'ended';
    if (this.#source.failure === undefined) this.#delivery.end(this.#taken);
  }
}
