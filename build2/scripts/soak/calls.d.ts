import { type Pool } from '../../src/index.js';
export interface WarmPools {
    readonly processes: Pool;
    readonly threads: Pool;
}
/** One call by its name; rejects where the result is wrong. */
export type ShortCall = (pools: WarmPools, round: number) => Promise<void>;
/** Many calls on warm workers for each that starts some. */
export declare const shortCalls: Readonly<Record<string, ShortCall>>;
