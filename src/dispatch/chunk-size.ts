/** How many tasks go into the next chunk: fixed, or by the time that tasks were measured to take. */
import { nowMs } from '../base/now.js';

/** What a chunk should be worth: long against its message (some 50 µs), short against the whole run. */
const targetMs = 8;

/** A chunk may be this much larger than the one measured before it. */
const growth = 8;

const largest = 16_384;

/** A chunk takes no more items once they weigh so much: a worker that does not read would have the caller keep them all. */
const mostBytes = 16 * 2 ** 20;

/** A chunk worth less than this is not made smaller for the sake of balance: its message would cost more. */
const leastMs = 0.5;

/** How much an earlier measurement counts against the newest. */
const memory = 0.6;

/** Chunks shorter than this are worth having the next one wait in the worker. */
const prefetchBelowMs = 20;

export class ChunkSizer {
  /** The size that was given last. */
  last = 1;
  /** When there was news of the tasks. */
  movedAt = nowMs();
  // Sums that fade: a mean of the messages' means would let one late task outweigh thousands of quick ones.
  #tasks = 0;
  #ms = 0;
  /** Milliseconds that sending a task took in the last two messages. */
  #sending: readonly number[] = [];
  /** After so many milliseconds a worker gives back what it has not begun of a chunk; undefined where its size was given. */
  readonly returnAfterMs: number | undefined;
  /** The most that the items of a chunk should weigh. */
  readonly mostBytes: number;
  readonly #fixed: number | undefined;
  readonly #concurrency: number;

  /** @param msPerTask what a task of the function took before, where it ran before */
  constructor(chunk: number | 'auto', concurrency: number, msPerTask?: number) {
    this.#fixed = chunk === 'auto' ? undefined : chunk;
    this.#concurrency = concurrency;
    this.mostBytes = chunk === 'auto' ? mostBytes : Infinity;
    this.returnAfterMs = chunk === 'auto' ? 3 * targetMs : undefined;
    if (msPerTask === undefined) return;
    // Worth one task: the first message that tells better outweighs it.
    this.measure(1, msPerTask);
    // The first chunk is a part of what the tasks would allow: it tells how long their items take to send.
    this.last = Math.max(1, Math.floor(this.#tasksIn(targetMs) / growth ** 2));
  }

  /** Whether a worker should hold the next chunk while it runs one. Long tasks are better kept for whoever is free. */
  get isPrefetchWorthwhile(): boolean {
    return (this.msPerTask ?? Infinity) * this.last < prefetchBelowMs;
  }

  /** The newest mean; undefined before anything was measured. */
  get msPerTask(): number | undefined {
    return this.#tasks === 0 ? undefined : Math.max(this.#ms / this.#tasks, 1e-6);
  }

  /** A worker told how long some tasks took together. */
  measure(tasks: number, ms: number): void {
    this.movedAt = nowMs();
    this.#tasks = this.#tasks * memory + tasks;
    this.#ms = this.#ms * memory + ms;
  }

  /**
   * Sending some tasks took the caller so long. Large items are quick to work on and slow to send: by the time of the
   * tasks alone a chunk would hold a gigabyte of them. Of two messages the quicker counts: a pause says nothing.
   */
  measureSending(tasks: number, ms: number): void {
    this.#sending = [...this.#sending.slice(-1), ms / tasks];
  }

  /** A worker gave back what it had not begun after so many tasks: from there the chunks grow again. */
  noteHeavy(ran: number): void {
    this.last = Math.min(this.last, ran);
  }

  /**
   * @param remaining tasks not taken yet, where the length is known
   * @param workers how many share them
   */
  next(remaining: number | undefined, workers: number): number {
    if (this.#fixed !== undefined) return this.#fixed;
    // Towards the end the chunks shrink, so that all workers finish together.
    const share = remaining === undefined ? largest : Math.ceil(remaining / (2 * workers));
    const worth = Math.min(this.#worth(), Math.max(share, this.#tasksIn(leastMs)), largest);
    this.last = Math.max(1, worth);
    return this.last;
  }

  #worth(): number {
    if (this.#concurrency > 1) return this.#concurrency;
    const sendable = this.#sending.length === 0 ? Infinity : Math.floor(targetMs / Math.min(...this.#sending));
    return this.#tasks === 0 ? 1 : Math.max(1, Math.min(this.#tasksIn(targetMs), this.last * growth, sendable));
  }

  /** How many tasks take so long, as far as is known. */
  #tasksIn(ms: number): number {
    return Math.floor(ms / (this.msPerTask ?? Infinity));
  }
}
