/** The tasks that travel in one message: where they come from, which are settled, what is known of deaths. */
import type { InFlight } from '../pools/worker-handle.js';
import type { StopOnError } from '../wire/messages.js';
import type { TaskFacts } from '../errors/task-facts.js';
import type { Attempts } from './attempts.js';
import type { ChunkSizer } from './chunk-size.js';
import type { Plan } from './plan.js';

export type Column = ArrayLike<unknown>;

export interface ChunkTraits {
  /** The worker tells when each task begins. */
  readonly announce: boolean;
  /** No other chunk may be in its worker at the same time. */
  readonly alone: boolean;
  /** Workers that died with these tasks, when it was not known which one to blame. */
  readonly ghosts: number;
}

/** What a chunk's run does for whoever handles the chunk; the engine of runs is behind it. */
export interface ChunkRun {
  readonly id: number;
  readonly plan: Plan;
  readonly sizer: ChunkSizer;
  readonly attempts: Attempts;
  readonly stopOnError: StopOnError;
  /** How many workers share its tasks. */
  readonly workers: number;
  /** These tasks are to be sent again, first of all. */
  sendAgain(chunks: readonly Chunk[]): void;
  /** Tasks of a chunk, from `offset` on, are fulfilled. */
  fulfil(chunk: Chunk, offset: number, values: readonly unknown[]): void;
  /** A task failed for good, or is tried again where it may be; returns whether it is. */
  fail(chunk: Chunk, offset: number, reason: unknown, worker: TaskFacts['worker'], mayRetry: boolean): boolean;
  /** Ends the run at once. */
  abort(reason: unknown): void;
}

let nextChunkId = 1;

export class Chunk implements InFlight {
  readonly id = nextChunkId++;
  readonly run: ChunkRun;
  readonly columns: readonly Column[];
  readonly count: number;
  readonly traits: ChunkTraits;
  /** Tasks not settled yet. */
  open: number;
  /** What its worker was told to leave alone after an error. */
  stopOnError: StopOnError = 'nothing';
  /** Tasks that began and are not settled: by offset, with the time they began. */
  readonly running = new Map<number, number>();
  readonly #indexes: number | readonly number[];
  readonly #settled: Uint8Array;

  /** @param indexes the place in the input of the first task (the others follow), or of each */
  constructor(run: ChunkRun, indexes: number | readonly number[], columns: readonly Column[], count: number, traits: ChunkTraits) {
    this.run = run;
    this.#indexes = indexes;
    this.columns = columns;
    this.count = count;
    this.open = count;
    this.traits = traits;
    this.#settled = new Uint8Array(count);
  }

  indexAt(offset: number): number {
    return typeof this.#indexes === 'number' ? this.#indexes + offset : (this.#indexes[offset] ?? -1);
  }

  /** The items of one task. */
  argsAt(offset: number): unknown[] {
    return this.columns.map((column) => column[offset]);
  }

  isSettled(offset: number): boolean {
    return this.#settled[offset] === 1;
  }

  /** Marks tasks as settled; returns false where they were already: a late message changes nothing. */
  settle(offset: number, count = 1): boolean {
    if (this.#settled[offset] !== 0) return false;
    this.#settled.fill(1, offset, offset + count);
    this.open -= count;
    if (this.running.size > 0) for (let at = offset; at < offset + count; at++) this.running.delete(at);
    return true;
  }

  /** The worker has left alone what had not begun: nothing will be told of it. */
  forgetWaiting(): void {
    for (const offset of this.openOffsets()) if (!this.running.has(offset)) this.settle(offset);
  }

  /** Offsets of the tasks that are not settled. */
  openOffsets(): number[] {
    const offsets: number[] = [];
    for (let offset = 0; offset < this.count; offset++) if (!this.isSettled(offset)) offsets.push(offset);
    return offsets;
  }

  /** A new chunk of some of these tasks, to be sent again. */
  pick(offsets: readonly number[], traits: Partial<ChunkTraits> = {}): Chunk {
    const columns = this.columns.map((column) => offsets.map((offset) => column[offset]));
    const indexes = offsets.map((offset) => this.indexAt(offset));
    return new Chunk(this.run, indexes, columns, offsets.length, { ...this.traits, ...traits });
  }
}
