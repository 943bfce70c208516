import type { Pool } from '../../src/index.js';
import type { Figures } from './figures.js';
export declare class Disturber {
    #private;
    constructor(seed: number, pools: readonly Pool[], figures: Figures);
    /** Goes on until `end` is called. */
    run(): Promise<void>;
    /** From now on nothing is disturbed, and what was stopped goes on. */
    end(): void;
}
