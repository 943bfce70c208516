import type { Cell, FunctionNode, Reference } from './nodes.js';
export declare class SharedCells {
    private readonly users;
    private readonly cells;
    countUsers(node: FunctionNode): void;
    /** The variables of a function that it cannot have for itself, by name. */
    findFor({ bindings }: FunctionNode, cells: readonly Cell[], read: (reference: Reference) => unknown): Map<string, {
        value: unknown;
    }>;
    /** Only a variable that two functions see and one assigns needs a place of its own; others are copied, for speed. */
    get(cell: number): {
        value: unknown;
    } | undefined;
}
