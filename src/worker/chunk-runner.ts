/** Runs the tasks of one chunk: one after the other, or up to `concurrency` async ones at a time. */
import { nowMs } from '../base/now.js';
import type { SendChunk } from '../wire/messages.js';
import type { Columns, OpenRun } from './open-run.js';
import { Outbox, type Post } from './outbox.js';

/** Tasks that took less than this together are called more at a time; to look at the clock costs some microseconds. */
const briefMs = 0.25;

/** And if they took more than this, one by one again. */
const longMs = 1;

/** A task that is late all of a sudden keeps the results of so many others, at most, from being sent. */
const longestStretch = 16;

/**
 * While more than this waits for the pool to read it, no task begins. A chunk whose results weigh more is heavy: where
 * nobody tells what waits, between threads, that keeps the memory for them in bounds.
 */
const mostWaitingBytes = 16 * 2 ** 20;

export interface RunnerHost {
  readonly post: Post;
  readonly memory: (() => number) | undefined;
  /** How many async tasks of the run are in flight in this worker. */
  inFlight(): number;
  /** The last task of the chunk is settled, or the rest is left alone. */
  ended(): void;
  /** An async task settled, or what was posted is sent: there may be room for another. */
  moved(): void;
  /** A promise while more than so many bytes of what was posted are not sent yet. */
  sending(beyondBytes: number): Promise<void> | undefined;
}

export class ChunkRunner {
  /** Async tasks of this chunk in flight. */
  inFlight = 0;
  /** A task threw, and nothing of its run is wanted any more. */
  stopsRun = false;
  readonly run: OpenRun;
  /** The offsets of the async tasks in flight. */
  readonly #following = new Set<number>();
  #next = 0;
  /** The task that was announced last. */
  #announced = -1;
  #isSending = false;
  /** How many tasks are called without a look at the clock. */
  #stretch = 1;
  /** Looked at before each call: in place, a task may itself end its run. */
  readonly #state = { isStopped: false };
  #ended = false;
  /** The offset after the last task that is run here. */
  #end: number;
  readonly #startedAt = nowMs();
  #columns: Columns | undefined;
  readonly #message: SendChunk;
  readonly #host: RunnerHost;
  readonly #outbox: Outbox;

  constructor(message: SendChunk, run: OpenRun, host: RunnerHost) {
    this.run = run;
    this.#message = message;
    this.#end = message.count;
    this.#host = host;
    this.#outbox = new Outbox(message.chunk, run.codec, host.post, {
      eager: message.announce, memory: host.memory, onLarge: () => { run.noteLarge(); },
    });
  }

  /** Decodes the items. A promise where a module has to be imported for them. */
  load(): Promise<void> | undefined {
    try {
      const decoded = this.run.codec.decode(this.#message.body);
      if (decoded instanceof Promise) {
        return decoded.then((box) => { this.#columns = box.value as Columns; }, (error: unknown) => { this.#rejectAll(error); });
      }
      this.#columns = decoded.value as Columns;
    } catch (error) {
      this.#rejectAll(error);
    }
    return undefined;
  }

  /** Starts tasks until there is no room or nothing left. Sync tasks are over when it returns. */
  fill(inFlight: number): void {
    const columns = this.#columns;
    if (columns === undefined || this.#isSending) return;
    let room = this.run.concurrency - inFlight;
    while (room > 0 && !this.#state.isStopped && this.#next < this.#end) {
      if (this.#isHeavy()) {
        this.#giveBack();
        break;
      }
      if (!this.#mayBegin(this.#next)) return;
      if (this.#runStretch(columns)) room--;
    }
    this.#endIfDone();
  }

  get chunk(): number {
    return this.#message.chunk;
  }

  /** The pool waits for this task no more: whatever becomes of it, its place is free. */
  abandon(offset: number): void {
    if (!this.#following.delete(offset)) return;
    this.inFlight--;
    this.#goOn();
  }

  stop(): void {
    this.#state.isStopped = true;
    this.#endIfDone();
  }

  // Race: a task announces itself and ends the process, while the pipe is full and its announcement still in this
  // process. The pool would blame a task before it. So a task begins when its announcement is on its way.
  #mayBegin(offset: number): boolean {
    const isNews = this.#message.announce && this.#announced !== offset;
    if (isNews) {
      this.#announced = offset;
      this.#host.post({ kind: 'started', chunk: this.#message.chunk, offset });
    }
    const sending = this.#host.sending(isNews ? 0 : mostWaitingBytes);
    if (sending === undefined) return true;
    this.#isSending = true;
    void sending.then(() => {
      this.#isSending = false;
      this.#host.moved();
    });
    return false;
  }

  /**
   * Calls fn for some tasks in a row, as long as they are sync. Nothing else is done per task: a look at the clock
   * costs more than a small task.
   *
   * @returns whether the last task of the stretch goes on after its call
   */
  #runStretch(columns: Columns): boolean {
    const first = this.#next;
    const until = this.#message.announce ? first + 1 : Math.min(first + this.#stretch, this.#end);
    const values = this.#outbox.open(first);
    const before = values.length;
    let promise: PromiseLike<unknown> | undefined;
    try {
      promise = this.run.callMany(columns, first, until, values, this.#state);
    } catch (error) {
      const offset = first + values.length - before;
      this.#next = offset + 1;
      this.#stretch = 1;
      this.#reject(offset, error);
      return false;
    }
    const offset = first + values.length - before;
    this.#next = promise === undefined ? offset : offset + 1;
    const passedMs = this.#outbox.look();
    if (passedMs < briefMs) this.#stretch = Math.min(this.#stretch * 2, longestStretch);
    else if (passedMs > longMs) this.#stretch = 1;
    if (promise === undefined) return false;
    this.inFlight++;
    this.#following.add(offset);
    void this.#follow(offset, promise, nowMs());
    return true;
  }

  async #follow(offset: number, promise: PromiseLike<unknown>, startedAt: number): Promise<void> {
    try {
      const value = await promise;
      if (this.#isWanted(offset)) this.#outbox.fulfil(offset, value);
    } catch (error) {
      if (this.#isWanted(offset)) this.#reject(offset, error, nowMs() - startedAt);
    }
    if (!this.#following.delete(offset)) return;
    this.inFlight--;
    this.#goOn();
  }

  // Tasks of one function need not be alike. Those that wait here behind heavy ones are better shared out again.
  #isHeavy(): boolean {
    const { returnAfterMs } = this.#message;
    if (returnAfterMs === undefined || this.#next === 0 || this.#announced === this.#next) return false;
    return this.#outbox.lookedAt - this.#startedAt > returnAfterMs || this.#outbox.sentBytes > mostWaitingBytes;
  }

  #giveBack(): void {
    this.#outbox.flush();
    this.#host.post({ kind: 'returned', chunk: this.#message.chunk, offset: this.#next });
    this.#end = this.#next;
  }

  #isWanted(offset: number): boolean {
    return !this.#state.isStopped && this.#following.has(offset);
  }

  #goOn(): void {
    // With one task at a time the next one starts at once; else the loop shares out the room.
    if (this.run.concurrency === 1) this.fill(this.#host.inFlight());
    else this.#endIfDone();
    this.#host.moved();
  }

  #reject(offset: number, error: unknown, ms?: number): void {
    this.#outbox.reject(offset, error, ms);
    if (this.#message.stopOnError === 'nothing') return;
    this.stopsRun = this.#message.stopOnError === 'run';
    // Not stopped: what is in flight may stand before the failed task, and is waited for.
    this.#next = this.#end;
  }

  #rejectAll(error: unknown): void {
    for (let offset = 0; offset < this.#end && !this.#state.isStopped; offset++) {
      this.#reject(offset, error);
    }
    this.#next = this.#end;
    this.#columns = [];
  }

  #endIfDone(): void {
    if (this.#ended || this.inFlight > 0) return;
    if (!this.#state.isStopped && this.#next < this.#end) {
      // Async tasks may be waiting for their turn, but what is fulfilled should not wait with them.
      this.#outbox.flush();
      return;
    }
    this.#ended = true;
    this.#outbox.flush();
    this.#host.ended();
  }
}

