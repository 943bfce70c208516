import type { Recipe, Trouble } from './call-plan.js';
export interface Statics {
    readonly recipe: Recipe;
    /** Where tasks leave marks, for what happens once only. */
    readonly folder: string;
    /** Counts the starts of each task, where the workers are threads. */
    readonly starts: Int32Array | undefined;
}
export declare class Point {
    readonly at: number;
    readonly y: number;
    constructor(at: number, y: number);
}
/** What task `at` gives. */
export declare function answer(at: number, recipe: Recipe): unknown;
/** Which task a value is of. */
export declare function indexOfValue(value: unknown): number;
export declare function isHit(at: number, trouble: Trouble | undefined): boolean;
/** One task; several items are one number in parts. */
export declare function work(...args: [...parts: number[], Statics]): Promise<unknown>;
