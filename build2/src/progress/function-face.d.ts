/** Shows a run by calling a function of the user. */
import type { Face } from './face.js';
import type { ProgressState } from './sink.js';
/**
 * Calls the function with states. Once it has thrown it is left alone, and what it threw comes out at the end: from
 * `end` of a run that succeeded, else as a process warning, because that run has an error of its own to tell.
 */
export declare function functionFace(tell: (state: ProgressState) => void): Face;
/** Whether the numbers of a run differ, apart from time. */
export declare function hasMoved(from: ProgressState, to: ProgressState): boolean;
