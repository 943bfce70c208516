/** What a case of the corpus is: a function to run there and in place, with the same outcome. */
export interface Case {
    readonly name: string;
    /** Makes the function anew, with its surroundings, so that cases do not disturb one another. */
    make(): {
        readonly fn: (...args: never[]) => unknown;
        readonly args?: readonly unknown[];
    };
    /** Only for threads, or only for processes. */
    readonly only?: 'thread' | 'process';
}
/** A case whose function takes nothing. */
export declare function runs(name: string, make: () => () => unknown): Case;
/** A case that sends a value as an argument, and looks at it there. */
export declare function sees<T>(name: string, value: () => T, look: (value: T) => unknown): Case;
