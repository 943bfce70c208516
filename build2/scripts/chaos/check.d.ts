import type { CallPlan } from './call-plan.js';
import type { Figures } from './figures.js';
/** How the reading came to its end. */
export type Ending = {
    readonly kind: 'end';
} | {
    readonly kind: 'left';
} | {
    readonly kind: 'thrown';
    readonly reason: unknown;
};
export declare class Checker {
    #private;
    /** Tasks that came, each at most once. */
    readonly came: Set<number>;
    constructor(plan: CallPlan, figures: Figures, report: (what: string) => void);
    /** A value was delivered; without an index, it must tell by itself. */
    value(value: unknown, index?: number): void;
    /** The outcome of a task, from `settled()`. */
    outcome(outcome: PromiseSettledResult<unknown>, index: number): void;
    /** The reading is over. `isReason` knows what it was ended with by another hand, if it was. */
    end(ending: Ending, isOrdered: boolean, isReason: ((reason: unknown) => boolean) | undefined): void;
    lose(what: string): void;
}
