type Namespace = Record<string, unknown>;
/** Node's own loader, asked from the function's file; before 20.12 only absolute and built-in specifiers resolve. */
export declare const dynamicImport: unknown;
/** Imports a module as if the import stood in the file `parent`. */
export declare function importFrom(specifier: string, parent: string): Promise<Namespace>;
/**
 * Node warns on the first use that this way to its loader is experimental. The user did not ask for it and can do nothing
 * about it, so that one sentence, once per thread, is kept off their terminal.
 */
export declare function quietLoader(): void;
export {};
