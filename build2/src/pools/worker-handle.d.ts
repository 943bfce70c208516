/**
 * The pool's record of one worker: its state, what it has in flight, and why it was stopped.
 *
 * | state    | event            | next     | effect                                             |
 * |----------|------------------|----------|----------------------------------------------------|
 * | starting | ready            | ready    | –                                                  |
 * | starting | chunk sent       | starting | waits in the worker until it has booted            |
 * | ready    | leave            | leaving  | takes nothing more; ends when idle                 |
 * | any      | stop(reason)     | stopping | killed; the reason says that nobody is to blame    |
 * | any      | gone             | gone     | what was in flight is settled or sent elsewhere    |
 */
import type { ExitFacts } from '../errors/kinds.js';
import type { FromWorker, Hello, SendChunk } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';
import type { WorkerLink } from './link.js';
export type HandleState = 'starting' | 'ready' | 'leaving' | 'stopping' | 'gone';
/** What a worker has of one message of tasks, as far as the pool's room needs to know. */
export interface InFlight {
    readonly id: number;
    readonly run: {
        readonly id: number;
    };
    /** Tasks not settled yet. */
    open: number;
}
export interface HandleOwner<C extends InFlight> {
    onMessage(handle: WorkerHandle<C>, message: FromWorker): void;
    onGone(handle: WorkerHandle<C>, exit: ExitFacts): void;
}
export declare class WorkerHandle<C extends InFlight> {
    #private;
    state: HandleState;
    pid: number;
    thread: number;
    /** The most bytes its heap may hold; 0 before it is ready. */
    heapLimit: number;
    /** Chunks sent and not settled, in the order they were sent. */
    readonly chunks: Map<number, C>;
    /** Runs whose function this worker holds. */
    readonly opened: Set<number>;
    /** Tasks it was given, for `maxTasksPerWorker`. */
    tasksTaken: number;
    /** Bytes of memory it last told. */
    memoryBytes: number;
    /** Why the pool stopped it; undefined while nobody did, and then its end is a crash. */
    stoppedFor: 'timeout' | 'cancel' | 'terminate' | undefined;
    /** The error that the worker itself said it is dying of (still encoded). */
    dyingOf: unknown;
    idleTimer: NodeJS.Timeout | undefined;
    wasReady: boolean;
    /** Whether it ended because it was let go or stopped. */
    wasAskedToEnd: boolean;
    readonly id: number;
    /** What it was told of source maps. */
    readonly sourceMaps: Hello['sourceMaps'];
    readonly startedAt: number;
    constructor(hello: Hello, link: WorkerLink, owner: HandleOwner<C>);
    get isIdle(): boolean;
    /** Whether it may be given tasks, now or once it has booted. */
    get isUsable(): boolean;
    get bytes(): WorkerLink['bytes'];
    get openTasks(): number;
    post(...args: Parameters<WorkerLink['post']>): void;
    /** A chunk; it takes along which runs are over. */
    postChunk(message: SendChunk, transfer?: readonly ArrayBuffer[], parcels?: readonly Parcel[]): void;
    /**
     * The run is over, and the worker forgets it.
     *
     * @param isUrgent whether it may be at work for the run; else the word waits for the next chunk, which in a row of
     * short calls comes in the same turn, and saves a message
     */
    forget(run: number, isUrgent: boolean): void;
    add(chunk: C): void;
    /** Some of its tasks were not begun, and are not its any more. */
    giveBack(chunk: C, tasks: number): void;
    /** The chunk is settled, or taken away from this worker. */
    remove(chunk: C): void;
    /** Lets it go once it is idle. */
    leave(): void;
    leaveIfIdle(): void;
    stop(reason: NonNullable<WorkerHandle<C>['stoppedFor']>): void;
    lastWords(): string;
    /** Bytes of memory, as last told by itself or seen from outside; 0 where nothing is known. */
    lastMemory(): number;
}
