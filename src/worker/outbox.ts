/** Gathers the results of a chunk and sends them in as few messages as liveliness allows. */
import { nowMs } from '../base/now.js';
import { weigh } from '../base/weight.js';
import { besideBytes } from '../wire/large.js';
import type { FromWorker } from '../wire/messages.js';
import type { Codec } from './codec.js';
import { encodeReason } from './reason.js';

/** After this long a result is not kept back any more, whatever follows it. */
const keepMs = 10;

/** Nor after so much: by the time of quick tasks alone a message would hold a gigabyte of their results. */
const keepBytes = 4 * 2 ** 20;

export type Post = (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void;

export interface OutboxOptions {
  readonly eager: boolean;
  readonly memory: (() => number) | undefined;
  /** Large buffers were sent. */
  readonly onLarge: () => void;
}

export class Outbox {
  /** When it was looked at last, by `nowMs()`. */
  lookedAt = nowMs();
  /** What has been sent weighs so much, at a glance. */
  sentBytes = 0;
  #values: unknown[] = [];
  #first = 0;
  #since = nowMs();
  readonly #chunk: number;
  readonly #codec: Codec;
  readonly #post: Post;
  readonly #eager: boolean;
  readonly #memory: (() => number) | undefined;
  readonly #onLarge: () => void;

  constructor(chunk: number, codec: Codec, post: Post, options: OutboxOptions) {
    this.#chunk = chunk;
    this.#codec = codec;
    this.#post = post;
    this.#eager = options.eager;
    this.#memory = options.memory;
    this.#onLarge = options.onLarge;
  }

  /** The list for the values of the tasks from `offset` on. Only neighbours share a message. */
  open(offset: number): unknown[] {
    if (this.#values.length > 0 && offset !== this.#first + this.#values.length) this.flush();
    if (this.#values.length === 0) this.#first = offset;
    return this.#values;
  }

  /** One task is fulfilled. */
  fulfil(offset: number, value: unknown): void {
    this.open(offset).push(value);
    this.look();
  }

  /**
   * Sends what was kept back for long enough.
   *
   * @returns milliseconds since the last look
   */
  look(): number {
    const now = nowMs();
    const passed = now - this.lookedAt;
    this.lookedAt = now;
    if (this.#eager || now - this.#since > keepMs || this.#isHeavy()) this.flush();
    return passed;
  }

  #isHeavy(): boolean {
    return weighLike(this.#values) > keepBytes;
  }

  /**
   * One task threw. What it threw travels like a value; if it cannot, the reason why does.
   *
   * @param ms how long it took; left out, it gets its share of the time since the last message
   */
  reject(offset: number, reason: unknown, ms = (nowMs() - this.#since) / (this.#values.length + 1)): void {
    this.flush();
    const { body, transfer } = encodeReason(this.#codec, reason);
    this.#post({ kind: 'rejected', chunk: this.#chunk, offset, body, ms }, transfer);
    this.lookedAt = this.#since = nowMs();
  }

  flush(): void {
    const values = this.#values;
    if (values.length === 0) return;
    this.#values = [];
    this.sentBytes += weighLike(values);
    const now = nowMs();
    const ms = now - this.#since;
    this.#send(values, ms);
    this.#since = nowMs();
  }

  #send(values: unknown[], ms: number): void {
    const memory = this.#memory?.();
    const message = { kind: 'results', chunk: this.#chunk, offset: this.#first, count: values.length, ms } as const;
    const last = values.at(-1);
    let isLarge: boolean;
    try {
      const { body, transfer } = this.#codec.encode(values, () => 'result', { pack: 'list' });
      // What many numbers are packed in is moved, too, and nobody's.
      isLarge = typeof last === 'object' && (transfer.length > 0 || weigh(last) >= besideBytes);
      this.#post({ ...message, body, ...(memory === undefined ? {} : { memory }) }, transfer);
    } catch (error) {
      this.#sendSingly(values, ms, error);
      return;
    }
    if (isLarge) this.#onLarge();
  }

  /** One of the values cannot travel: that one is rejected with the path to the trouble, the others arrive. */
  #sendSingly(values: unknown[], ms: number, error: unknown): void {
    if (values.length === 1) {
      this.reject(this.#first, error, ms);
      return;
    }
    const first = this.#first;
    values.forEach((value, place) => {
      this.#first = first + place;
      this.#send([value], ms / values.length);
    });
  }
}

/** By the last one: tasks of one function have results of one kind, mostly. */
function weighLike(values: readonly unknown[]): number {
  return weigh(values.at(-1)) * values.length;
}
