import type { AnyNode, Class, Function as FunctionSyntax, Node as SyntaxNode } from 'acorn';
export type { AnyNode, SyntaxNode };
export interface Source {
    /** How the text must be wrapped to be evaluated: as an expression, or inside an object literal. */
    readonly form: 'expression' | 'member' | 'class';
    readonly text: string;
    readonly root: FunctionSyntax | Class | SyntaxNode;
    /** The key of a member: replaced where it was computed. */
    readonly key?: {
        readonly start: number;
        readonly end: number;
        readonly computed: boolean;
    };
    /** It uses `#private` names of a class around it. */
    readonly usesOuterPrivates: boolean;
    /** What to take off the positions of the tree to get positions in the text. */
    readonly shift: number;
    /** Where V8 says a function is, counted from the start of its text: at its parameters. */
    readonly anchor: number;
}
/** Parses the text of a function. Undefined for native code and for text that is not JavaScript. */
export declare function parseFunctionText(text: string): Source | undefined;
/** Parses a whole file as V8 holds it. Undefined when it cannot be parsed. */
export declare function parseFile(text: string, sourceType: 'module' | 'script'): readonly AnyNode[] | undefined;
