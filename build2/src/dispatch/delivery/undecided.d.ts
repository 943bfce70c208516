import type { Delivery, DeliveryHost } from './delivery.js';
export declare class UndecidedDelivery implements Delivery {
    #private;
    readonly stopOnError = "nothing";
    isBounded: boolean;
    readonly isUnasked = false;
    readonly limit: number;
    /** Without a reader, what is settled is as good as delivered. */
    get delivered(): number;
    /**
     * Nobody has come in the turn of the call: from now on the run is a promise that nobody looks at. It goes on to its
     * end, holds the program, and reports its failure as unhandled. A reader may still come, and gets all of it.
     */
    leave(host: DeliveryHost): void;
    fulfil(...args: Parameters<Delivery['fulfil']>): void;
    reject(...args: Parameters<Delivery['reject']>): void;
    failSource(...args: Parameters<Delivery['failSource']>): void;
    end(...args: Parameters<Delivery['end']>): void;
    abort(...args: Parameters<Delivery['abort']>): void;
    replay(delivery: Delivery): void;
}
