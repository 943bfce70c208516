import { outOfRange, wrongType } from '../errors/usage.js';
import { checkKeys } from '../inputs/option-keys.js';
const isNumber = (value) => typeof value === 'number';
const whole = (least, expected, mayBeInfinite = false) => ({
    expected,
    isKind: isNumber,
    isInRange: (value) => isNumber(value) && value >= least && (Number.isInteger(value) || (mayBeInfinite && value === Infinity)),
});
const above = (expected, isInRange) => ({
    expected,
    isKind: isNumber,
    isInRange: (value) => isNumber(value) && isInRange(value),
});
/** Every pool option with what it may be. */
const rules = {
    workers: whole(1, 'a whole number from 1'),
    chunk: {
        expected: "'auto' or a whole number from 1",
        isKind: (value) => value === 'auto' || isNumber(value),
        isInRange: (value) => value === 'auto' || (Number.isInteger(value) && value >= 1),
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
/** The names of all pool options. */
export const poolOptionNames = Object.keys(rules);
/**
 * Checks the options of a pool.
 *
 * @param name what the options are called in the message
 */
export function checkPoolOptions(options, name) {
    if (typeof options !== 'object' || options === null || Array.isArray(options)) {
        throw wrongType(name, 'an object of pool options', options);
    }
    checkKeys(name, options, poolOptionNames);
    for (const [key, rule] of Object.entries(rules)) {
        const value = options[key];
        if (value !== undefined)
            checkValue(`${name}.${key}`, rule, value);
    }
}
/** Checks the one value that `resize` takes. */
export function checkWorkers(workers) {
    checkValue('workers', rules.workers, workers);
}
function checkValue(name, rule, value) {
    if (!rule.isKind(value))
        throw wrongType(name, rule.expected, value);
    if (!rule.isInRange(value))
        throw outOfRange(name, rule.expected, value);
}
/** The options that are about the tasks of a run, filled in. */
export function runSettings(options) {
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
//# sourceMappingURL=options.js.map