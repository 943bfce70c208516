/** The options of a pool: checked at the door, and filled in. */
import type { RunSettings } from '../dispatch/plan.js';
import { outOfRange, wrongType } from '../errors/usage.js';
import { checkKeys } from '../inputs/option-keys.js';
import type { PoolOptions } from './pool-type.js';

interface Rule {
  readonly expected: string;
  readonly isKind: (value: unknown) => boolean;
  readonly isInRange: (value: unknown) => boolean;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const whole = (least: number, expected: string, mayBeInfinite = false): Rule => ({
  expected,
  isKind: isNumber,
  isInRange: (value) => isNumber(value) && value >= least && (Number.isInteger(value) || (mayBeInfinite && value === Infinity)),
});
const above = (expected: string, isInRange: (value: number) => boolean): Rule => ({
  expected,
  isKind: isNumber,
  isInRange: (value) => isNumber(value) && isInRange(value),
});

/** Every pool option with what it may be. */
const rules: Readonly<Record<keyof PoolOptions, Rule>> = {
  workers: whole(1, 'a whole number from 1'),
  chunk: {
    expected: "'auto' or a whole number from 1",
    isKind: (value) => value === 'auto' || isNumber(value),
    isInRange: (value) => value === 'auto' || (Number.isInteger(value) && (value as number) >= 1),
  },
  lookahead: whole(1, 'a whole number from 1, or Infinity', true),
  concurrency: whole(1, 'a whole number from 1'),
  timeout: above('a number of milliseconds above 0', (value) => value > 0),
  retries: whole(0, 'a whole number from 0'),
  retryDelay: {
    expected: 'a number of milliseconds from 0, or a function that returns one',
    isKind: (value) => isNumber(value) || typeof value === 'function',
    isInRange: (value) => typeof value === 'function' || (isNumber(value) && value >= 0 && value < Infinity),
  },
  crashRetries: whole(0, 'a whole number from 0'),
  setup: { expected: 'a function', isKind: (value) => typeof value === 'function', isInRange: () => true },
  maxTasksPerWorker: whole(1, 'a whole number from 1, or Infinity', true),
  memoryLimit: above('a number of MiB above 0', (value) => value > 0),
  idleTimeout: above('a number of milliseconds from 0', (value) => value >= 0),
};

const ruleList = Object.entries(rules);

/** The names of all pool options. */
export const poolOptionNames: readonly string[] = Object.keys(rules);

/**
 * Checks the options of a pool.
 *
 * @param name what the options are called in the message
 */
export function checkPoolOptions(options: unknown, name: string): asserts options is PoolOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongType(name, 'an object of pool options', options);
  }
  checkKeys(name, options, poolOptionNames);
  for (const [key, rule] of ruleList) {
    const value = (options as Record<string, unknown>)[key];
    if (value !== undefined) checkValue(`${name}.${key}`, rule, value);
  }
}

/** Checks the one value that `resize` takes. */
export function checkWorkers(workers: unknown): asserts workers is number {
  checkValue('workers', rules.workers, workers);
}

function checkValue(name: string, rule: Rule, value: unknown): void {
  if (!rule.isKind(value)) throw wrongType(name, rule.expected, value);
  if (!rule.isInRange(value)) throw outOfRange(name, rule.expected, value);
}

/** The options that are about the tasks of a run, filled in. */
export function runSettings(options: PoolOptions): RunSettings {
  return {
    chunk: options.chunk ?? 'auto',
    lookahead: options.lookahead,
    concurrency: options.concurrency ?? 1,
    timeoutMs: options.timeout ?? Infinity,
    retries: options.retries ?? 0,
    retryDelay: options.retryDelay ?? 0,
    crashRetries: options.crashRetries ?? 1,
  };
}
