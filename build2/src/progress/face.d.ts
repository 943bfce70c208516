/** What every way to show a run has in common: a bar, plain lines, a function, messages to the pool. */
import type { ProgressState } from './sink.js';
export interface Face {
    /** A regular moment: shows what is new. */
    look(state: ProgressState): void;
    /** The last moment, called once: shows how it ended and releases everything. */
    end(state: ProgressState): void;
}
/** Shows a run in two ways at once. The second one is ended even though the first one throws. */
export declare function bothFaces(first: Face, second: Face): Face;
