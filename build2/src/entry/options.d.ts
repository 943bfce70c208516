/** The options of a pool: checked at the door, and filled in. */
import type { RunSettings } from '../dispatch/plan.js';
import type { PoolOptions } from './pool-type.js';
/** The names of all pool options. */
export declare const poolOptionNames: readonly string[];
/**
 * Checks the options of a pool.
 *
 * @param name what the options are called in the message
 */
export declare function checkPoolOptions(options: unknown, name: string): asserts options is PoolOptions;
/** Checks the one value that `resize` takes. */
export declare function checkWorkers(workers: unknown): asserts workers is number;
/** The options that are about the tasks of a run, filled in. */
export declare function runSettings(options: PoolOptions): RunSettings;
