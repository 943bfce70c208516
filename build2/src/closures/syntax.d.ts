/** Recognises the few shapes of syntax that say which properties of a variable are read. */
import type { AnyNode } from './source.js';
/** `a.b['c']` as name and path; undefined for anything that computes. */
export declare function readChain(node: AnyNode): {
    name: string;
    path: string[];
} | undefined;
/** The keys that `const { a, b: { c } } = …` reads; undefined where it reads more than names tell. */
export declare function readPatternKeys(pattern: AnyNode): string[] | undefined;
export declare function isNode(value: unknown): value is AnyNode;
