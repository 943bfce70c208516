/** Whether a row of samples stays level. */
export interface Trend {
    /** The level at the start of the time that counts. */
    readonly from: number;
    /** How much it rises until the end, by the slope that most pairs of samples agree on. */
    readonly growth: number;
    readonly allowed: number;
    readonly isLevel: boolean;
}
/** What may be gained over the whole time: the absolute, or the part of the level, whichever is more. */
export interface Allowance {
    readonly absolute: number;
    readonly part: number;
}
/**
 * The first third is left out: caches fill, pools take their room. Of the rest the median of all slopes between two
 * samples counts (Theil and Sen's estimate): single high or low samples, however far off, do not move it.
 */
export declare function findTrend(values: readonly number[], { absolute, part }: Allowance): Trend;
