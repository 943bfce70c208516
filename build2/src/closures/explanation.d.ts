/** What `explain` answers with: a tree that prints well. */
import { inspect } from 'node:util';
/** Why something cannot travel. */
export interface Refusal {
    /** The steps from the outermost value to the one that cannot travel. */
    readonly path: readonly string[];
    /** What it is that cannot travel. */
    readonly reason: string;
    /** What to do instead. */
    readonly remedy: string;
}
/** What a value, or a part of one, would be on its way to a worker. Print it, or make a string of it, to read it. */
export interface Explanation {
    /** How it was reached from what it is part of, in words: 'captured variable `db`'. */
    readonly step: string;
    /** What it is, in words: 'function `save` (file:///app/main.mjs:3:1)'. */
    readonly what: string;
    /** As a copy; as the same thing, found or imported on the other side; or not at all. */
    readonly travels: 'by value' | 'by reference' | 'not at all';
    /** About how many bytes it adds to a message, with all its parts. */
    readonly bytes: number;
    /** What travels because of it. Each thing travels once, and stands where it was met first. */
    readonly parts: readonly Explanation[];
    /** What is good to know about it: 'assigns to `count`, which is a copy there'. */
    readonly notes: readonly string[];
    /** Set where it cannot travel. */
    readonly refusal: Refusal | undefined;
    /** All that cannot travel, here and in the parts: empty when everything can. */
    readonly refusals: readonly Refusal[];
    /** The tree in lines, the long and deep ones cut. */
    toString(): string;
}
/** One thing of the tree, without its parts. */
export type Finding = Pick<Explanation, 'step' | 'what' | 'travels' | 'notes' | 'refusal'> & {
    readonly ownBytes: number;
};
export declare class ExplanationTree implements Explanation {
    readonly parts: readonly Explanation[];
    readonly step: string;
    readonly what: string;
    readonly travels: Explanation['travels'];
    readonly bytes: number;
    readonly notes: readonly string[];
    readonly refusal: Refusal | undefined;
    constructor({ step, what, travels, notes, refusal, ownBytes }: Finding, parts: readonly Explanation[]);
    get refusals(): readonly Refusal[];
    toString(): string;
    [inspect.custom](): string;
}
