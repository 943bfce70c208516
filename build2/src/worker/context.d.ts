/** What the code of a worker knows of its own place: read by nested runs, written by the loop. */
import type { WorkerPlace } from '../wire/messages.js';
interface Context {
    /** Undefined in the caller, where depth is 0. */
    place: WorkerPlace | undefined;
    /** How many cores runs that start here may use; undefined where nobody has shared them out. */
    cores: number | undefined;
}
/** The one context of this process or thread. */
export declare const context: Context;
/** How deep this code runs: 0 in the caller. */
export declare function currentDepth(): number;
export {};
