/** How many tasks may be taken whose outcomes the reader has not got: few; more where the reader waits for tiny tasks. */
import { weigh } from '../base/weight.js';

/** Per worker. */
const few = 32;

/** Per worker. More would save next to nothing: the message of so many tasks is a small part of their time. */
const most = 8192;

/** Longer strings may be large values; these are not. */
const shortString = 64;

/** Thousands of these for each worker would be much memory. */
const largeResultBytes = 4096;

export class LookAhead {
  #perWorker = few;
  /** How often the reader had waited when it grew last. Every reader waits for the first outcome. */
  #waits = 1;
  #hasLargeResults = false;
  readonly #given: number | undefined;

  constructor(given: number | undefined) {
    this.#given = given;
  }

  tasks(isBounded: boolean, workers: number): number {
    return this.#given ?? (isBounded ? this.#perWorker * workers : Infinity);
  }

  /**
   * A reader makes room for one task with each step. Taken one by one, each would be a message of its own.
   *
   * @param chunk how many tasks are sent at a time at present
   */
  isWorthTaking(room: number, chunk: number, workers: number): boolean {
    return room >= this.#worth(chunk, workers);
  }

  /** How many steps of the reader lead to room worth taking; where there is some, to as much again. */
  stepsToRoom(room: number, chunk: number, workers: number): number {
    const worth = this.#worth(chunk, workers);
    return room < worth ? worth - room : worth;
  }

  #worth(chunk: number, workers: number): number {
    return Math.min(chunk, Math.max(1, Math.floor(this.tasks(true, workers) / 4)));
  }

  /**
   * Workers could take more tasks at a time than there is room for. A reader that takes them as fast as they come, and
   * items of some bytes: only then may there be more under way.
   *
   * @param waits how often the reader has waited so far
   * @param items one task's
   */
  mayGrow(waits: number, items: readonly unknown[]): void {
    if (this.#given !== undefined || waits <= this.#waits || this.#perWorker >= most || this.#hasLargeResults || !items.every(isSmall)) return;
    this.#waits = waits;
    this.#perWorker *= 2;
  }

  /** Outcomes wait for the reader as well: where they are large, it stays at few. */
  seeResult(value: unknown): void {
    if (this.#hasLargeResults || weigh(value) <= largeResultBytes) return;
    this.#hasLargeResults = true;
    this.#perWorker = few;
  }
}

function isSmall(item: unknown): boolean {
  if (typeof item === 'string') return item.length <= shortString;
  return item === null || (typeof item !== 'object' && typeof item !== 'function');
}
