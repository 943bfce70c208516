import { RejectedItem } from './task-source.js';
/** The chunk without those tasks; undefined when nothing of it is left. */
export function rejectItems(chunk) {
    const sound = [];
    for (let offset = 0; offset < chunk.count; offset++) {
        const rejected = chunk.argsAt(offset).find((item) => item instanceof RejectedItem);
        if (rejected === undefined)
            sound.push(offset);
        else
            chunk.run.fail(chunk, offset, rejected.reason, undefined, false);
    }
    if (sound.length === chunk.count)
        return chunk;
    return sound.length > 0 ? chunk.pick(sound) : undefined;
}
//# sourceMappingURL=reject-items.js.map