import type { Root } from './encode.js';
/** What goes into a message: `body` survives structured clone, by `postMessage` for threads and by `v8.serialize` for processes. */
export interface Encoded {
    /** The message itself; only `decode` of the other side reads it. */
    readonly body: unknown;
    /**
     * For threads, buffers that go over, for the second argument of `postMessage`: given away by `move`, or copies.
     * For processes, large buffers of the body, which can be read where they are and need not be part of the bytes.
     */
    readonly transfer: readonly ArrayBuffer[];
}
/** A box, so that a value which happens to have a `then` is never awaited by accident. */
export interface Decoded {
    /** What was encoded, made again. */
    readonly value: unknown;
}
/** How one value is written down. */
export interface EncodeOptions {
    /**
     * Remember functions and classes that go by value: from now on the other sides know them, and an id stands for them.
     * For what every worker of the run gets. Without it they go by value each time, and the receiver recognises the id.
     */
    readonly remember?: boolean;
    /**
     * A part of the value that cannot travel is replaced by the EncodeError that says why, and all others go as they are.
     * For thrown errors: a response in a field must not cost the message. Only the value itself can then be refused.
     */
    readonly lenient?: boolean;
    /**
     * The value only holds values together: it is a list of them, or columns of lists. Whoever decodes it reads each
     * list by index, so one of numbers may go, and arrive, as a typed array.
     */
    readonly pack?: 'list' | 'columns';
}
/** One per run on each side. */
export declare class Exchange {
    private readonly side;
    private readonly via;
    private readonly registry;
    private readonly identities;
    private readonly known;
    private count;
    /**
     * @param side unique prefix for ids made here: 'c' in the caller, 'w3' in worker 3
     * @param via what the bytes go through
     */
    constructor(side: string, via: 'process' | 'thread');
    /**
     * Writes a value down. Synchronous: what is captured is read now.
     *
     * @param value anything
     * @param root what the value is, as the first step of a path: 'fn', 'item 3', 'result'; for an array that only holds
     *   values together, a function that says it of each
     * @inlineType Root
     * @throws EncodeError with the path to what cannot travel, and the remedy
     */
    encode(value: unknown, root: Root, options?: EncodeOptions): Encoded;
    /** A body that several workers get (`remember`), for one of them: large buffers are copies, to be moved. */
    again(body: unknown): Encoded;
    /**
     * Reads a body. Synchronous unless a module has to be imported for it.
     *
     * @param body what the other side's `encode` gave
     * @throws DecodeError for a message that is damaged, or that needs a module which cannot be loaded here
     */
    decode(body: unknown): Decoded | Promise<Decoded>;
    private isBetterCopied;
    private toTransfer;
    private write;
    private decodeLoaded;
    private nameValue;
}
