/** Holds the numbers of one run and turns them into a state. */
import { type Clock } from './clock.js';
import type { ProgressOutcome, ProgressState } from './sink.js';
export interface Meter {
    readonly clock: Clock;
    /** Stores the numbers and nothing else: this is called for each chunk of a run. */
    note(done: number, failed: number, total: number | undefined): void;
    /** The state of this moment. */
    read(): ProgressState;
    /** Stops the clock of this run. */
    end(outcome: ProgressOutcome): void;
}
export declare function createMeter(label: string, total: number | undefined, clock?: Clock): Meter;
