/** The iterators of a run's inputs: opened in the order of the arguments, closed when nobody needs them. */
import { isThenable } from '../base/thenable.js';

export type AnyIterator = Iterator<unknown> | AsyncIterator<unknown>;

export function openIterator(iterable: unknown): AnyIterator {
  if (isAsyncIterable(iterable)) return iterable[Symbol.asyncIterator]();
  return (iterable as Iterable<unknown>)[Symbol.iterator]();
}

/** What an iterator throws while it is closed early has nobody to go to: its items are not wanted any more. */
export function closeIterator(iterator: AnyIterator): void {
  try {
    const closing: unknown = iterator.return?.();
    if (isThenable(closing)) closing.then(undefined, () => { /* as above */ });
  } catch {
    /* as above */
  }
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return value !== null && value !== undefined && typeof (value as AsyncIterable<unknown>)[Symbol.asyncIterator] === 'function';
}
