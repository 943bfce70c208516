/** Decides when a run's numbers are shown. */
import type { Face } from './face.js';
import type { Meter } from './meter.js';
import type { ProgressSink } from './sink.js';
/** Shows the numbers of a meter every so often, and at the end. */
export declare function follow(meter: Meter, face: Face, everyMs: number): ProgressSink;
