import type { AnyFunction } from '../worker/open-run.js';
/** Whether a function has a parameter after its first `items` ones; where that cannot be told, it has. */
export declare function takesArgument(fn: AnyFunction, items: number): boolean;
