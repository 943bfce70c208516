/** A function of this module goes by reference: the worker has to load the module for it. */
export declare function echo(x: number): number;
