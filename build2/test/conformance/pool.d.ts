import type { Pool, PoolOptions } from '../../src/index.js';
import { type Facts } from './subject.js';
/**
 * @param name what the pool is called in the report
 * @param makePool makes a pool with these options
 * @param facts what this kind of pool cannot do
 */
export declare function testPool(name: string, makePool: (options?: PoolOptions) => Pool, facts: Facts): void;
