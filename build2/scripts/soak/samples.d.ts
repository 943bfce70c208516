import type { WarmPools } from './calls.js';
/** By name; memory in MiB, the others are counts. */
export type Sample = Readonly<Record<string, number>>;
export declare function takeSample({ processes, threads }: WarmPools): Promise<Sample>;
export declare function collect(): void;
/** 0 where the system has no such folder. */
export declare function countFiles(folder: string): number;
