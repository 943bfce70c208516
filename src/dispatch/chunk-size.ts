/** How many tasks go into the next chunk: fixed, or by the time that tasks were measured to take. */

/** What a chunk should be worth: long against its message (some 50 µs), short against the whole run. */
const targetMs = 8;

/** A chunk may be this much larger than the one measured before it. */
const growth = 8;

const largest = 16_384;

/** Chunks shorter than this are worth having the next one wait in the worker. */
const prefetchBelowMs = 20;

export class ChunkSizer {
  #msPerTask: number | undefined;
  #last = 1;
  readonly #fixed: number | undefined;
  readonly #concurrency: number;

  constructor(chunk: number | 'auto', concurrency: number) {
    this.#fixed = chunk === 'auto' ? undefined : chunk;
    this.#concurrency = concurrency;
  }

  /** Whether a worker should hold the next chunk while it runs one. Long tasks are better kept for whoever is free. */
  get isPrefetchWorthwhile(): boolean {
    return this.#msPerTask !== undefined && this.#msPerTask * this.#last < prefetchBelowMs;
  }

  /** A worker told how long some tasks took together. */
  measure(tasks: number, ms: number): void {
    const now = ms / tasks;
    this.#msPerTask = this.#msPerTask === undefined ? now : this.#msPerTask * 0.6 + now * 0.4;
  }

  /**
   * @param remaining tasks not taken yet, where the length is known
   * @param workers how many share them
   */
  next(remaining: number | undefined, workers: number): number {
    if (this.#fixed !== undefined) return this.#fixed;
    // Towards the end the chunks shrink, so that all workers finish together.
    const share = remaining === undefined ? largest : Math.max(1, Math.ceil(remaining / (2 * workers)));
    const worth = Math.min(this.#worth(), share, largest);
    this.#last = Math.max(1, worth);
    return this.#last;
  }

  #worth(): number {
    if (this.#concurrency > 1) return this.#concurrency;
    if (this.#msPerTask === undefined) return 1;
    return Math.min(Math.floor(targetMs / Math.max(this.#msPerTask, 1e-6)), this.#last * growth);
  }
}
