/** Settles the tasks of a chunk whose items were promises that rejected, and keeps the others. */
import type { Chunk } from './chunk.js';
import { RejectedItem } from './awaited.js';

/** The chunk without those tasks; undefined when nothing of it is left. */
export function rejectItems(chunk: Chunk): Chunk | undefined {
  const sound: number[] = [];
  for (let offset = 0; offset < chunk.count; offset++) {
    const rejected = chunk.argsAt(offset).find((item) => item instanceof RejectedItem);
    if (rejected === undefined) sound.push(offset);
    else chunk.run.fail(chunk, offset, rejected.reason, undefined, false);
  }
  if (sound.length === chunk.count) return chunk;
  return sound.length > 0 ? chunk.pick(sound) : undefined;
}
