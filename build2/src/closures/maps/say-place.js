import { findPosition } from '../position.js';
import { findOriginal } from './original.js';
/** `file:///a.js:3:7` for an offset in a text that begins at `place`, as stack frames say it. */
export function sayPlace(place, text, at = 0) {
    const { file, line, column } = findOriginal(place, text, at) ?? { file: place.file, ...findPosition(place, text, at) };
    return `${file}:${String(line + 1)}:${String(column + 1)}`;
}
//# sourceMappingURL=say-place.js.map