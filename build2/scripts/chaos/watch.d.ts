/** Keeps an eye on the calls that are under way, and tells of one that hangs with all that is known of it. */
import type { Pool } from '../../src/index.js';
import type { CallPlan } from './call-plan.js';
export declare class Watch {
    #private;
    /** @param onHang is given a report of the call that hangs */
    constructor(patienceMs: number, pools: Readonly<Record<string, Pool>>, onHang: (report: string) => void);
    /** Awaits a call, under the eye of the watch. */
    over(plan: CallPlan, call: () => Promise<void>): Promise<void>;
    end(): void;
}
