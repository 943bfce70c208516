export type AnyIterator = Iterator<unknown> | AsyncIterator<unknown>;
export declare function openIterator(iterable: unknown): AnyIterator;
/** What an iterator throws while it is closed early has nobody to go to: its items are not wanted any more. */
export declare function closeIterator(iterator: AnyIterator): void;
export declare function isAsyncIterable(value: unknown): value is AsyncIterable<unknown>;
