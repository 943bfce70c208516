import type { WorkerKind } from '../../src/pools/link.js';
import type { Random } from './random.js';
/** A worker as the task that runs in it sees it. */
export interface FakeWorker {
    readonly id: number;
    /** Dies at once: what it has posted still arrives. */
    die(): void;
}
export declare class World {
    #private;
    readonly random: Random;
    /** Lets some time pass, where the test holds the clock: that too happens at any time. */
    passTime: (() => void) | undefined;
    /** @param findsHeavy whether chunks turn out heavy by lot; else they do by the clock alone */
    constructor(random: Random, { findsHeavy }?: {
        findsHeavy?: boolean | undefined;
    });
    readonly kind: WorkerKind;
    /** Settles some time. */
    sometime(): Promise<void>;
    /** Lets one thing after the other happen until the promise is settled; fails where nothing is left to happen. */
    runUntil(promise: Promise<unknown>): Promise<void>;
}
