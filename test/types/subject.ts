/** What the type tests call: values that exist for the compiler only. */
import type { Parallel, Pool } from '../../src/entry/signatures.js';

export declare const parallel: Parallel;
export declare const pool: Pool;
