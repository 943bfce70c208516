/** Says in words where something stands: in what the user wrote, where a source map tells. */
import type { Place } from '../place.js';
/** `file:///a.js:3:7` for an offset in a text that begins at `place`, as stack frames say it. */
export declare function sayPlace(place: Place, text: string, at?: number): string;
