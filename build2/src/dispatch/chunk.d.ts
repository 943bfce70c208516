/** The tasks that travel in one message: where they come from, which are settled, what is known of deaths. */
import type { InFlight } from '../pools/worker-handle.js';
import type { StopOnError } from '../wire/messages.js';
import type { TaskFacts } from '../errors/task-facts.js';
import type { Attempts } from './attempts.js';
import type { ChunkSizer } from './chunk-size.js';
import type { Plan } from './plan.js';
export type Column = ArrayLike<unknown>;
export interface ChunkTraits {
    /** The worker tells when each task begins. */
    readonly announce: boolean;
    /** No other chunk may be in its worker at the same time. */
    readonly alone: boolean;
    /** Workers that died with these tasks, when it was not known which one to blame. */
    readonly ghosts: number;
}
/** What a chunk's run does for whoever handles the chunk; the engine of runs is behind it. */
export interface ChunkRun {
    readonly id: number;
    readonly plan: Plan;
    readonly sizer: ChunkSizer;
    readonly attempts: Attempts;
    readonly stopOnError: StopOnError;
    /** How many workers share its tasks. */
    readonly workers: number;
    /** These tasks are to be sent again, first of all. */
    sendAgain(chunks: readonly Chunk[]): void;
    /** Tasks of a chunk, from `offset` on, are fulfilled. */
    fulfil(chunk: Chunk, offset: number, values: readonly unknown[]): void;
    /** A task failed for good, or is tried again where it may be; returns whether it is. */
    fail(chunk: Chunk, offset: number, reason: unknown, worker: TaskFacts['worker'], mayRetry: boolean): boolean;
    /** Ends the run at once. */
    abort(reason: unknown): void;
}
export declare class Chunk implements InFlight {
    #private;
    readonly id: number;
    readonly run: ChunkRun;
    readonly columns: readonly Column[];
    readonly count: number;
    readonly traits: ChunkTraits;
    /** Tasks not settled yet. */
    open: number;
    /** What its worker was told to leave alone after an error. */
    stopOnError: StopOnError;
    /** Tasks that began and are not settled: by offset, with the time they began. */
    readonly running: Map<number, number>;
    /** @param indexes the place in the input of the first task (the others follow), or of each */
    constructor(run: ChunkRun, indexes: number | readonly number[], columns: readonly Column[], count: number, traits: ChunkTraits);
    indexAt(offset: number): number;
    /** The items of one task. */
    argsAt(offset: number): unknown[];
    isSettled(offset: number): boolean;
    /** Marks tasks as settled; returns false where they were already: a late message changes nothing. */
    settle(offset: number, count?: number): boolean;
    /** The worker has left alone what had not begun: nothing will be told of it. */
    forgetWaiting(): void;
    /** Offsets of the tasks that are not settled. */
    openOffsets(): number[];
    /** A new chunk of some of these tasks, to be sent again. */
    pick(offsets: readonly number[], traits?: Partial<ChunkTraits>): Chunk;
}
