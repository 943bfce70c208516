import type { BuiltFunction } from './build-function.js';
type AnyClass = ((...args: never[]) => unknown) & {
    readonly prototype: object;
};
export interface Twin {
    /** The prototype of instances. */
    readonly proto: object;
    /** What was made for each class of the chain, down to the last one with private state. */
    readonly classes: ReadonlyMap<object, BuiltFunction>;
}
/** The twin of a class and of its parents, as far up as `#private` members are declared. */
export declare function findTwin(leaf: AnyClass, top: object): Twin;
/** Whether a class declares `#private` members of its own. */
export declare function declaresPrivates(constructor: object): boolean;
export {};
