/** A promise with its two handles outside, for waits that are ended by an event elsewhere. */
export interface Deferred<T = void> {
    readonly promise: Promise<T>;
    resolve(value: T | PromiseLike<T>): void;
    reject(reason: unknown): void;
}
export declare function deferred<T = void>(): Deferred<T>;
