import type { Pool, PoolOptions } from '../../src/index.js';
import { type Kind } from './deaths.js';
import { type DeathName } from './die.js';
/** What a cell works with. */
export interface Cell {
    readonly kind: Kind;
    readonly by: DeathName;
    /** For marks; empty at the start. */
    readonly folder: string;
    /** A pool of one worker with these options; it is terminated after the cell. */
    open(options?: PoolOptions): Pool;
}
export interface Place {
    /** What comes out, as the end of the sentence "a worker that dies … : …". */
    readonly gives: string;
    /** Whether a worker can die in this way here; left out: in every way. */
    readonly takes?: (by: DeathName, kind: Kind) => boolean;
    readonly run: (cell: Cell) => Promise<void>;
}
export declare const places: Readonly<Record<string, Place>>;
