import type { FunctionNode } from './nodes.js';
/** How a class lets its `#private` state be written and read from outside. */
export interface ClassHooks {
    fields?: {
        write(target: object, values: readonly unknown[]): void;
        read(target: object): unknown[];
    };
    statics?: {
        write(values: readonly unknown[]): void;
        read(): unknown[];
    };
}
export interface BuiltFunction {
    readonly fn: (...args: unknown[]) => unknown;
    /** Gives the variables their values: later, so that functions may capture one another. */
    bind(values: readonly unknown[]): void;
    read(): unknown[];
    readonly hooks: ClassHooks;
}
export interface BuildInput {
    readonly node: FunctionNode;
    /** Variables that another function of the message sees too, and that one of them assigns. */
    readonly shared: ReadonlyMap<string, {
        value: unknown;
    }>;
    readonly parent?: unknown;
    readonly computedKeys?: readonly (string | symbol)[];
}
export declare function buildFunction({ node, shared, parent, computedKeys }: BuildInput): BuiltFunction;
/**
 * Gives a shell the `#private` fields of its classes, without running what their constructors do.
 *
 * @param base the lowest class of the chain with such fields
 * @param top the highest one
 */
export declare function makeInstance(shell: object, base: object, top: object): object;
