/** The counts of a pool at one moment, as an object that prints as a short table. */
import { inspect } from 'node:util';
import type { Dispatcher } from '../dispatch/dispatcher.js';
import type { PoolStats } from './pool-type.js';
export declare class PoolReport implements PoolStats {
    readonly tasks: PoolStats['tasks'];
    readonly workers: PoolStats['workers'];
    readonly timeMs: PoolStats['timeMs'];
    readonly bytes: PoolStats['bytes'];
    constructor({ counters, set, workers }: Dispatcher, openMs: number);
    toString(): string;
    [inspect.custom](): string;
}
