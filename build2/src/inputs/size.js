/** How many items an iterable has, where that is known without walking it. */
import { types } from 'node:util';
import { Grid } from './grid.js';
import { Range } from './range.js';
/**
 * Tells the number of items of an array, typed array, Set, Map, range or grid. A string has none: it is walked by
 * code point, and its length counts code units.
 *
 * @returns the count, or undefined when only walking would tell
 */
export function sizeOf(iterable) {
    if (Array.isArray(iterable) || types.isTypedArray(iterable))
        return iterable.length;
    if (types.isSet(iterable) || types.isMap(iterable))
        return iterable.size;
    if (iterable instanceof Range || iterable instanceof Grid)
        return iterable.length;
    return undefined;
}
//# sourceMappingURL=size.js.map