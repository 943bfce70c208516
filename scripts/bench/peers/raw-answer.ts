/** The other end of what is written by hand: answers each chunk of items with the chunk of results. */
import { findTask } from '../tasks.js';
import type { Request } from './raw.js';

let data: Float64Array | undefined;

export function answer(request: Request): readonly unknown[] | undefined {
  if ('shared' in request) {
    data = request.shared;
    return undefined;
  }
  const fn = findTask(request.task);
  return request.items.map(request.task === 'sumSlice' ? (slice) => fn({ data, slice }) : (item) => fn(item));
}
