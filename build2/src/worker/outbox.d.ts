/** Gathers the results of a chunk and sends them in as few messages as liveliness allows. */
import type { FromWorker } from '../wire/messages.js';
import type { Codec } from './codec.js';
export type Post = (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void;
export declare class Outbox {
    #private;
    /** When it was looked at last, by `performance.now()`. */
    lookedAt: number;
    constructor(chunk: number, codec: Codec, post: Post, options: {
        eager: boolean;
        memory: (() => number) | undefined;
    });
    /** The list for the values of the tasks from `offset` on. Only neighbours share a message. */
    open(offset: number): unknown[];
    /** One task is fulfilled. */
    fulfil(offset: number, value: unknown): void;
    /**
     * Sends what was kept back for long enough.
     *
     * @returns milliseconds since the last look
     */
    look(): number;
    /**
     * One task threw. What it threw travels like a value; if it cannot, the reason why does.
     *
     * @param ms how long it took; left out, it gets its share of the time since the last message
     */
    reject(offset: number, reason: unknown, ms?: number): void;
    flush(): void;
}
