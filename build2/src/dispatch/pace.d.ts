/** Remembers how long a task of a function took: its next run starts with chunks of the right size. */
/** What is known of one function; the run that ends writes it. */
export interface Pace {
    msPerTask: number | undefined;
}
export declare class Paces {
    #private;
    /** By the function's text, since a function written in the call is another one each time. */
    of(fn: (...args: never) => unknown): Pace;
}
