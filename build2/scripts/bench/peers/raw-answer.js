/** The other end of what is written by hand: answers each chunk of items with the chunk of results. */
import { findTask } from '../tasks.js';
let data;
export function answer(request) {
    if ('shared' in request) {
        data = request.shared;
        return undefined;
    }
    const fn = findTask(request.task);
    return request.items.map(request.task === 'sumSlice' ? (slice) => fn({ data, slice }) : (item) => fn(item));
}
//# sourceMappingURL=raw-answer.js.map