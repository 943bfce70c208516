/**
 * One run: takes tasks from its inputs when a worker has room, settles each exactly once, hands on what came.
 *
 * | state   | event                                   | next    | effect                                  |
 * |---------|-----------------------------------------|---------|-----------------------------------------|
 * | running | all tasks taken and settled             | ended   | the delivery is told the end            |
 * | running | a failure the reader does not keep      | over    | inputs closed, workers stopped          |
 * | running | abort, cancel, the reader left          | over    | the same                                |
 * | ended   | the reader has got all                  | over    | –                                       |
 */
import type { TaskFacts } from '../errors/task-facts.js';
import { Attempts } from './attempts.js';
import type { StopOnError } from '../wire/messages.js';
import { Chunk } from './chunk.js';
import { ChunkSizer } from './chunk-size.js';
import type { Delivery } from './delivery/delivery.js';
import type { Plan } from './plan.js';
export interface RunHost {
    /** There may be something to send. */
    wake(): void;
    /** The run is over: stop what it has in flight. */
    over(run: RunEngine): void;
    /** How many workers share the tasks. */
    readonly workers: number;
}
export type Outcome = 'done' | 'failed' | 'cancelled';
export declare class RunEngine {
    #private;
    readonly id: number;
    readonly plan: Plan;
    readonly sizer: ChunkSizer;
    state: 'running' | 'ended' | 'over';
    readonly attempts: Attempts;
    constructor(plan: Plan, host: RunHost);
    get workers(): number;
    get isOver(): boolean;
    /** What a worker should leave alone after an error. */
    get stopOnError(): StopOnError;
    /** Tasks that are not taken yet, where that is known. */
    get remaining(): number | undefined;
    /** Whether `take` could give a chunk now. */
    get hasWork(): boolean;
    /** Whether the run can only go on when its reader takes something, and that one does not ask. */
    get isStalled(): boolean;
    /** Whether the next chunk needs a worker without any other. */
    get needsAlone(): boolean;
    /** Calls the listener once, when the run is over. */
    onOver(listener: () => void): void;
    /** The reader has come: it gets all that has happened, and from now on what happens. */
    decide<D extends Delivery>(delivery: D): D;
    /**
     * The next chunk for a worker; undefined: none now, `wake` follows if there may be one later.
     *
     * @param most how many tasks the worker may still take
     */
    take(most: number): Chunk | undefined;
    /** These tasks are to be sent again, first of all. */
    sendAgain(chunks: readonly Chunk[]): void;
    /** Tasks of a chunk are fulfilled; the values stand in `values` from `from` on. */
    fulfil(chunk: Chunk, offset: number, values: readonly unknown[]): void;
    /**
     * A task failed for good, or is tried again where it threw and has retries left.
     *
     * @returns whether it is tried again
     */
    fail(chunk: Chunk, offset: number, reason: unknown, worker: TaskFacts['worker'], mayRetry: boolean): boolean;
    wake(): void;
    /** No reader has come in the turn of the call. */
    leaveUnread(): void;
    /** Ends the run at once with this reason, whatever the reader wants. */
    abort(reason: unknown): void;
    /**
     * Nothing more is wanted.
     *
     * @returns what the caller's own progress function threw, if it did
     */
    stop(outcome: Outcome): {
        readonly reason: unknown;
    } | undefined;
}
