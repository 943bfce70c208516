/** Runs the tasks of one chunk: one after the other, or up to `concurrency` async ones at a time. */
import { isThenable } from '../base/thenable.js';
import type { SendChunk } from '../wire/messages.js';
import type { Columns, OpenRun } from './open-run.js';
import { Outbox, type Post } from './outbox.js';

export interface RunnerHost {
  readonly post: Post;
  readonly memory: (() => number) | undefined;
  /** How many async tasks of the run are in flight in this worker. */
  inFlight(): number;
  /** The last task of the chunk is settled, or the rest is left alone. */
  ended(): void;
  /** An async task settled, or what was posted is sent: there may be room for another. */
  moved(): void;
  /** A promise while something posted is not sent yet. */
  sending(): Promise<void> | undefined;
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
  #stopped = false;
  #ended = false;
  #columns: Columns | undefined;
  readonly #message: SendChunk;
  readonly #host: RunnerHost;
  readonly #outbox: Outbox;

  constructor(message: SendChunk, run: OpenRun, host: RunnerHost) {
    this.run = run;
    this.#message = message;
    this.#host = host;
    this.#outbox = new Outbox(message.chunk, run.codec, host.post, { eager: message.announce, memory: host.memory });
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
    while (room > 0 && !this.#stopped && this.#next < this.#message.count) {
      const offset = this.#next;
      if (!this.#announce(offset)) return;
      this.#next++;
      if (this.#startTask(columns, offset)) room--;
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
    this.#stopped = true;
    this.#endIfDone();
  }

  // Race: a task announces itself and ends the process, while the pipe is full and its announcement still in this
  // process. The pool would blame a task before it. So a task begins when its announcement is on its way.
  #announce(offset: number): boolean {
    if (!this.#message.announce || this.#announced === offset) return true;
    this.#announced = offset;
    this.#host.post({ kind: 'started', chunk: this.#message.chunk, offset });
    const sending = this.#host.sending();
    if (sending === undefined) return true;
    this.#isSending = true;
    void sending.then(() => {
      this.#isSending = false;
      this.#host.moved();
    });
    return false;
  }

  /** Returns whether the task goes on after the call. */
  #startTask(columns: Columns, offset: number): boolean {
    let value: unknown;
    try {
      value = this.run.call(columns, offset);
      if (!isThenable(value)) {
        this.#outbox.fulfil(offset, value);
        return false;
      }
    } catch (error) {
      this.#reject(offset, error);
      return false;
    }
    this.inFlight++;
    this.#following.add(offset);
    void this.#follow(offset, value, performance.now());
    return true;
  }

  async #follow(offset: number, promise: PromiseLike<unknown>, startedAt: number): Promise<void> {
    try {
      const value = await promise;
      if (this.#isWanted(offset)) this.#outbox.fulfil(offset, value);
    } catch (error) {
      if (this.#isWanted(offset)) this.#reject(offset, error, performance.now() - startedAt);
    }
    if (!this.#following.delete(offset)) return;
    this.inFlight--;
    this.#goOn();
  }

  #isWanted(offset: number): boolean {
    return !this.#stopped && this.#following.has(offset);
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
    this.#next = this.#message.count;
  }

  #rejectAll(error: unknown): void {
    for (let offset = 0; offset < this.#message.count && !this.#stopped; offset++) {
      this.#reject(offset, error);
    }
    this.#next = this.#message.count;
    this.#columns = [];
  }

  #endIfDone(): void {
    if (this.#ended || this.inFlight > 0) return;
    if (!this.#stopped && this.#next < this.#message.count) {
      // Async tasks may be waiting for their turn, but what is fulfilled should not wait with them.
      this.#outbox.flush();
      return;
    }
    this.#ended = true;
    this.#outbox.flush();
    this.#host.ended();
  }
}

