import { type Sample, type Setting } from './fresh-process.js';
/** Samples by workload, then by contestant. */
export type Samples = ReadonlyMap<string, ReadonlyMap<string, readonly Sample[]>>;
export interface Field {
    readonly rounds: number;
    readonly workloads: readonly string[];
    readonly contestants: readonly string[];
}
export declare function runRounds(field: Field, setting: Setting, tell: (text: string) => void): Promise<Samples>;
