/** Errors: made as real errors again, with the stack they had. */
import type { Encoding } from '../context.js';
/** The nearest class of the language that an error descends from. */
export declare function findErrorClass(error: object): {
    readonly name: string;
    readonly proto: object;
};
export declare function encodeError(error: Error): Encoding;
export declare function makeError(name: string, message: string | undefined, stack: string | undefined): Error;
export declare function encodeDomException(error: DOMException): Encoding;
export declare function makeDomException(message: string, name: string, stack: string | undefined): DOMException;
