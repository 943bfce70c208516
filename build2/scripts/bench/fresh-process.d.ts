import type { Measured } from './once.js';
import { type Workload } from './workloads.js';
export interface Sample extends Measured {
    /** In the unit of the workload. */
    readonly value: number;
    /** From the start of the process to its end, with whatever keeps it from ending. */
    readonly programMs: number;
}
export interface Measurement {
    readonly contestant: string;
    readonly workload: readonly [name: string, Workload];
    /** Another number of tasks than this contestant gets. */
    readonly count?: number;
}
/** What is the same for all measurements. */
export interface Setting {
    readonly workers: number;
    readonly isQuick: boolean;
    /** The interpreter for those who need one. */
    readonly python: string;
    readonly folder: string;
    readonly env: NodeJS.ProcessEnv;
}
export declare function measureOnce(measurement: Measurement, setting: Setting): Promise<Sample>;
