import type { Delivery, DeliveryHost } from './delivery.js';
export declare class SettleDelivery implements Delivery {
    #private;
    readonly stopOnError = "nothing";
    readonly isBounded = false;
    readonly isUnasked = false;
    readonly limit: number;
    delivered: number;
    constructor(host: DeliveryHost);
    get promise(): Promise<PromiseSettledResult<unknown>[]>;
    fulfil(index: number, values: readonly unknown[], from: number, count: number): void;
    reject(index: number, reason: unknown): void;
    failSource(_taken: number, reason: unknown): void;
    end(): void;
    abort(reason: unknown): void;
}
