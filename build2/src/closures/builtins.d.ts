export interface BuiltinName {
    readonly module: string;
    /** Dotted path inside the module: '' for the module's exports themselves. */
    readonly name: string;
}
/** The name of a value that one of Node's loaded modules exports. */
export declare function findBuiltinName(value: object): BuiltinName | undefined;
/** The value of such a name; a box, since it may be anything. */
export declare function findBuiltin({ module, name }: BuiltinName): {
    readonly value: unknown;
};
export declare function isBuiltinModule(specifier: string): boolean;
export declare function stripPrefix(specifier: string): string;
