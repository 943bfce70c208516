/** The iterators of a run's inputs: opened in the order of the arguments, closed when nobody needs them. */
import { isThenable } from '../base/thenable.js';
export function openIterator(iterable) {
    if (isAsyncIterable(iterable))
        return iterable[Symbol.asyncIterator]();
    return iterable[Symbol.iterator]();
}
/** What an iterator throws while it is closed early has nobody to go to: its items are not wanted any more. */
export function closeIterator(iterator) {
    try {
        const closing = iterator.return?.();
        if (isThenable(closing))
            closing.then(undefined, () => { });
    }
    catch {
        /* as above */
    }
}
export function isAsyncIterable(value) {
    return value !== null && value !== undefined && typeof value[Symbol.asyncIterator] === 'function';
}
//# sourceMappingURL=iterators.js.map