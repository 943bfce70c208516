import type { StopOnError } from '../../wire/messages.js';
import type { Delivery, DeliveryHost } from './delivery.js';
/** What the reader gets per task: the value, or index and value. */
type Shape = 'value' | 'entry';
/** The end of the stream: after the task before `at` is delivered, the error is thrown. */
interface Failure {
    readonly at: number;
    readonly reason: unknown;
}
declare abstract class StreamDelivery implements Delivery, AsyncIterableIterator<unknown> {
    #private;
    abstract readonly stopOnError: StopOnError;
    readonly isBounded = true;
    delivered: number;
    protected failure: Failure | undefined;
    protected readonly host: DeliveryHost;
    constructor(host: DeliveryHost, shape: Shape);
    get isUnasked(): boolean;
    get limit(): number;
    /** The next outcome if it is there. */
    protected abstract shift(): {
        index: number;
        value: unknown;
    } | undefined;
    /** Whether the failure is what comes next. */
    protected abstract isFailureDue(failure: Failure): boolean;
    abstract fulfil(index: number, values: readonly unknown[], from: number, count: number): void;
    abstract reject(index: number, reason: unknown): void;
    [Symbol.asyncIterator](): this;
    next(): Promise<IteratorResult<unknown>>;
    return(value?: unknown): Promise<IteratorResult<unknown>>;
    failSource(taken: number, reason: unknown): void;
    end(): void;
    abort(reason: unknown): void;
    protected fail(failure: Failure): void;
    /** Gives waiting readers what is there. */
    protected serve(): void;
}
/** In the order of the input: outcomes that came early wait for those before them. */
export declare class OrderedDelivery extends StreamDelivery {
    #private;
    readonly stopOnError = "chunk";
    fulfil(index: number, values: readonly unknown[], from: number, count: number): void;
    reject(index: number, reason: unknown): void;
    protected shift(): {
        index: number;
        value: unknown;
    } | undefined;
    protected isFailureDue(failure: Failure): boolean;
}
/** As they finish: what finished before a failure comes before it. */
export declare class UnorderedDelivery extends StreamDelivery {
    #private;
    readonly stopOnError = "run";
    fulfil(index: number, values: readonly unknown[], from: number, count: number): void;
    reject(_index: number, reason: unknown): void;
    protected shift(): {
        index: number;
        value: unknown;
    } | undefined;
    protected isFailureDue(failure: Failure): boolean;
}
export {};
