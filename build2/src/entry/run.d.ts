import type { Delivery, DeliveryHost } from '../dispatch/delivery/delivery.js';
import type { Run } from './run-type.js';
/** What a run reads from: an engine, or the error that kept one from starting. */
export interface RunFeed extends DeliveryHost {
    decide<D extends Delivery>(delivery: D): D;
    abort(reason: unknown): void;
    /** No reader has come in the turn of the call. */
    leaveUnread(): void;
}
export declare class FeedRun<R> implements Run<R> {
    #private;
    readonly [Symbol.toStringTag] = "Run";
    constructor(feed: RunFeed);
    then<Fulfilled = R[], Rejected = never>(onFulfilled?: ((results: R[]) => Fulfilled | PromiseLike<Fulfilled>) | null, onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Fulfilled | Rejected>;
    catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<R[] | Rejected>;
    finally(onFinally?: (() => void) | null): Promise<R[]>;
    [Symbol.asyncIterator](): AsyncIterator<R>;
    /** The values in input order; what `imap` gives. */
    stream(): AsyncIterableIterator<R>;
    /** The values as they finish; what `uimap` gives. */
    unorderedValues(): AsyncIterableIterator<R>;
    unordered(): AsyncIterable<[index: number, value: R]>;
    settled(): Promise<PromiseSettledResult<R>[]>;
    cancel(reason?: unknown): void;
}
/** A run that could not start: every way of reading it gives the reason. */
export declare function failedFeed(reason: unknown): RunFeed;
