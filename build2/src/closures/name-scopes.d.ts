/** Keeps the names that each scope of a function declares. */
import type { AnyNode } from './source.js';
export declare class NameScope {
    private readonly parent;
    readonly isFunction: boolean;
    private readonly names;
    constructor(parent: NameScope | undefined, isFunction: boolean);
    add(name: string): void;
    has(name: string): boolean;
    /** Declares all names of a destructuring pattern. */
    addPattern(pattern: AnyNode): void;
}
/** Declares what `var` and function declarations bring up to the function, from blocks at any depth. */
export declare function hoistNames(statements: readonly AnyNode[], scope: NameScope): void;
/** A scope for a block with its `let`, `const`, classes and functions; the outer one where it has none. */
export declare function declareNames(statements: readonly AnyNode[], outer: NameScope): NameScope;
