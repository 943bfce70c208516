import { type Pool } from '../../src/index.js';
import type { CallPlan } from './call-plan.js';
import type { Figures } from './figures.js';
/** The pools that all calls share. */
export type Pools = Readonly<Record<'processes' | 'threads', Pool>>;
export interface CallWorld {
    readonly pools: Pools;
    readonly figures: Figures;
    /** A folder for the marks of tasks. */
    readonly folder: string;
    report(plan: CallPlan, what: string): void;
}
export declare function makeCall(plan: CallPlan, world: CallWorld): Promise<void>;
