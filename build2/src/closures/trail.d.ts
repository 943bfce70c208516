import type { StepKind } from './refusal.js';
/** What a value is, as the first step of a path; for an array that only holds values together: what each of them is. */
export type Root = string | ((index: unknown) => string);
export interface Step {
    /** The node it was found in; -1 for the value itself. */
    readonly parent: number;
    readonly kind: StepKind;
    readonly key: unknown;
    /** What the node stands for. */
    readonly subject: unknown;
}
export declare class Trail {
    private readonly root;
    private readonly steps;
    constructor(root: Root);
    add(step: Step): void;
    step(id: number): Step;
    /** Whether the node is what the message is about, and not something found in it. */
    isRoot(id: number): boolean;
    /** The way to a node in words. */
    wordsTo(id: number): string[];
}
