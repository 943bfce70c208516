import type { Choice } from './nesting.js';
import type { PoolOptions } from './pool-type.js';
import { PoolCore } from './pool-core.js';
/** The pool for these options: the one of an earlier call if that had equal ones. */
export declare function findSharedPool(choice: Choice, options: PoolOptions): PoolCore;
