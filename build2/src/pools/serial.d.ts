import type { WorkerKind } from './link.js';
export declare const serialKind: WorkerKind;
