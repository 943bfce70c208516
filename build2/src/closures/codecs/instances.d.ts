/** Instances of classes, and the prototypes that make them so. */
import type { EncodeContext } from '../context.js';
import type { Node, Privates } from '../nodes.js';
interface Verdict {
    /** The other side has the class under the same name. */
    readonly reference: boolean;
    /** Its instances stand for something that cannot travel: the name to say. */
    readonly refused?: string;
    /** It belongs to the inside of Node, where no name leads. */
    readonly isInside?: boolean;
}
/** Throws for an object whose class stands for something outside the program's memory: a socket, a stream, a timer. */
export declare function checkClasses(value: object): void;
export declare function nameOfClass(value: object): string;
/** The class an error gets there: Node's internal ones cannot be had, so the next in line has to do. */
export declare function findErrorProto(error: object): object | null;
/** A prototype is reached through its class, with what was put on it after the class was made. */
export declare function encodePrototype(value: object, context: EncodeContext): Node | undefined;
/** The `#private` fields of an instance, for each class of its chain that declares some. */
export declare function encodeInstanceParts(value: object, context: EncodeContext): Privates[] | undefined;
/** The text a class was written with, also where what runs here is a rewritten one. */
export declare function textOf(fn: object): string;
/** Whether the other side imports the class, takes it by value, or cannot have its instances at all. */
export declare function judgeClass(constructor: object): Verdict;
export {};
