import type { DecodeContext, EncodeContext } from '../context.js';
import type { Own } from '../nodes.js';
/** Writes down what distinguishes the object from a fresh one of its kind; undefined when nothing does. */
export declare function encodeOwn(value: object, proto: object | null, skips: ((key: string | symbol) => boolean) | undefined, context: EncodeContext, actual?: object | null): Own | undefined;
/** The items of a view are its contents, which go as bytes. */
export declare function listKeys(value: object): (string | symbol)[];
/** Puts the properties on the shell; the prototype was set when the shell was made. */
export declare function fillOwn(target: object, own: Own, context: DecodeContext): void;
export declare function applyIntegrity(target: object, own: Own): void;
