/** What a reader of a run's outcomes must offer; each way of reading is one file beside this one. */
import type { StopOnError } from '../../wire/messages.js';

export interface Delivery {
  /** What is not wanted any more of the tasks that have not begun, once one failed. */
  readonly stopOnError: StopOnError;
  /** Whether the inputs must wait for the reader. */
  readonly isBounded: boolean;
  /** Whether the reader takes one by one, and asks for none at present. */
  readonly isUnasked: boolean;
  /** How often the reader asked for what was not there yet; for readers that take one by one. */
  readonly waits?: number;
  /** Outcomes the reader has got; the source may run ahead of them by the look-ahead. */
  readonly delivered: number;
  /** Tasks from this index on are not wanted any more. */
  readonly limit: number;
  fulfil(index: number, values: ArrayLike<unknown>, from: number, count: number): void;
  reject(index: number, reason: unknown): void;
  /** The inputs threw after `taken` tasks. */
  failSource(taken: number, reason: unknown): void;
  /** All tasks are settled. */
  end(taken: number): void;
  /** The run is over at once: cancelled, aborted, or broken. */
  abort(reason: unknown): void;
}

/** What a delivery asks of its run. */
export interface DeliveryHost {
  /** The reader took something, or moved the limit: more may be sent. */
  wake(): void;
  /** After so many more outcomes, from 1, a wake may be of use; it does no harm before. */
  readonly stride: number;
  /** Nothing more is wanted: stop what runs. Returns what the caller's progress function threw, if it did. */
  stop(outcome: 'done' | 'failed' | 'cancelled'): { readonly reason: unknown } | undefined;
}
