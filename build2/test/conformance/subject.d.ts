import type { Pool, PoolOptions } from '../../src/index.js';
export interface Facts {
    readonly kind: 'process' | 'thread' | 'serial';
    /** Tasks run in another process or thread: they can be killed, and they see copies of what they are given. */
    readonly isApart: boolean;
}
export interface Subject extends Facts {
    readonly name: string;
    make(options?: PoolOptions): Pool;
    /** A pool of two workers that the tests without options of their own share. */
    readonly warm: Pool;
    /** A pool for one test; it is closed and joined afterwards, whatever happened. */
    using<T>(options: PoolOptions, body: (pool: Pool) => Promise<T>): Promise<T>;
}
export declare function makeSubject(name: string, make: (options?: PoolOptions) => Pool, facts: Facts): Subject;
