/** A row of evenly spaced numbers that is computed, not stored. */
import { outOfRange, wrongType } from '../errors/usage.js';

/** The numbers from `start` up to, but not including, `stop`; made by {@link range}. */
export class Range implements Iterable<number> {
  /** The first number. */
  readonly start: number;
  /** The end, which is not part of the range. */
  readonly stop: number;
  /** The distance between two numbers. */
  readonly step: number;
  /** How many numbers there are. */
  readonly length: number;

  /**
   * Prefer {@link range}, which has defaults.
   *
   * @param start the first number
   * @param stop the end, not included
   * @param step the distance between two numbers; not 0
   * @throws TypeError when an argument is not a number, RangeError when it is not finite or the step is 0
   */
  constructor(start: number, stop: number, step: number) {
    checkFinite('start', start);
    checkFinite('stop', stop);
    checkFinite('step', step);
    if (step === 0) throw outOfRange('step', 'a number other than 0', step);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = countSteps(start, stop, step);
  }

  /**
   * The number at a place; a negative place counts from the end, as in `Array.prototype.at`.
   *
   * @param index the place, from 0
   * @returns the number, or undefined when there is none at this place
   */
  at(index: number): number | undefined {
    const whole = Math.trunc(index) || 0;
    const place = whole < 0 ? whole + this.length : whole;
    return place >= 0 && place < this.length ? this.start + place * this.step : undefined;
  }

  /** Goes through the numbers, from the first one each time it is called. */
  *[Symbol.iterator](): Generator<number, void, undefined> {
    // Not by adding the step again and again: that would add up the rounding errors of fractions.
    for (let place = 0; place < this.length; place += 1) yield this.start + place * this.step;
  }
}

/**
 * The whole numbers from 0 up to, but not including, `stop`. Nothing is stored: a range of a thousand million
 * numbers costs as much as one of ten. It can be gone through any number of times.
 *
 * @param stop the end, not included
 * @returns a {@link Range}, with `length` and `at(index)`
 * @throws TypeError when `stop` is not a number, RangeError when it is not finite
 * @example
 * ```js
 * import { parallel, range } from 'parathos';
 * await parallel((x) => x * x, range(5)); //=> [0, 1, 4, 9, 16]
 * range(1_000_000_000).length; //=> 1000000000
 * ```
 */
export function range(stop: number): Range;
/**
 * The numbers `start`, `start + step`, `start + 2 * step`, … up to, but not including, `stop`.
 *
 * @param start the first number
 * @param stop the end, not included
 * @param step the distance between two numbers, default 1; a negative one counts down, a fraction is fine
 * @returns a {@link Range}, with `length` and `at(index)`; it is empty when the step leads away from `stop`
 * @throws TypeError when an argument is not a number, RangeError when it is not finite or the step is 0
 * @example
 * ```js
 * import { range } from 'parathos';
 * [...range(10, 0, -3)]; //=> [10, 7, 4, 1]
 * [...range(0, 1, 0.25)]; //=> [0, 0.25, 0.5, 0.75]
 * ```
 */
export function range(start: number, stop: number, step?: number): Range;
export function range(startOrStop: number, stop?: number, step = 1): Range {
  if (stop !== undefined) return new Range(startOrStop, stop, step);
  checkFinite('stop', startOrStop);
  return new Range(0, startOrStop, step);
}

function countSteps(start: number, stop: number, step: number): number {
  const steps = (stop - start) / step;
  const nearest = Math.round(steps);
  // (1.3 - 1) / 0.1 is a hair more than 3 in floating point: without this, `stop` itself would become an item.
  const rounding = (4 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(stop))) / Math.abs(step);
  const isWhole = Number.isInteger(start) && Number.isInteger(stop) && Number.isInteger(step);
  const length = Math.max(0, !isWhole && Math.abs(steps - nearest) <= rounding ? nearest : Math.ceil(steps));
  if (length > Number.MAX_SAFE_INTEGER) throw outOfRange('the length of the range', 'at most 2 ** 53 - 1', length);
  return length;
}

function checkFinite(name: string, value: unknown): void {
  if (typeof value !== 'number') throw wrongType(name, 'a number', value);
  if (!Number.isFinite(value)) throw outOfRange(name, 'a finite number', value);
}
