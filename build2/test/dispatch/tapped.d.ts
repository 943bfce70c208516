/** Counts what goes between a pool and its workers, whatever they are. */
import type { WorkerKind } from '../../src/pools/link.js';
/** A message: what it is, how many tasks it is about, and whether it brings the function of a run. */
export interface Passed {
    readonly kind: string;
    readonly tasks: number;
    readonly hasFunction: boolean;
}
export interface Traffic {
    readonly sent: Passed[];
    readonly received: Passed[];
}
/** Workers of this kind that do all the same, and note every message. */
export declare function tapKind(kind: WorkerKind): {
    readonly kind: WorkerKind;
    readonly traffic: Traffic;
};
/** How often a function was sent. */
export declare function countFunctions({ sent }: Traffic): number;
