/**
 * Every message between a pool and one of its workers.
 *
 * | message  | sent by | when                                             | answered by            |
 * |----------|---------|--------------------------------------------------|------------------------|
 * | hello    | pool    | first, while the worker boots                    | ready, or failed       |
 * | chunk    | pool    | whenever the worker has room; the first of a run | results, rejected and  |
 * |          |         | on this worker brings the run's function         | returned               |
 * | open     | pool    | the function alone, where both at once will not go | –                    |
 * | shut     | pool    | runs are over: forget their functions and tasks  | –                      |
 * | abandon  | pool    | a task in place is late: its place is free       | –                      |
 * | leave    | pool    | the worker is not needed any more                | its exit               |
 * | ready    | worker  | booted and `setup` has run                       | –                      |
 * | failed   | worker  | `setup` or the loading of a run's function threw | –                      |
 * | loaded   | worker  | a run's function is there, in runs that ask      | –                      |
 * | started  | worker  | a task begins, in chunks that ask for it         | –                      |
 * | results  | worker  | one or more tasks of a chunk are fulfilled       | –                      |
 * | rejected | worker  | a task threw                                     | –                      |
 * | returned | worker  | a chunk turned out heavy: what has not begun     | –                      |
 * | dying    | worker  | an error nobody caught is about to end it        | –                      |
 * | output   | worker  | the task wrote to stdout or stderr               | –                      |
 * | bar      | worker  | a bar of a nested run moved                      | –                      |
 * | reaches  | worker  | a hello came with strips of shared memory        | –                      |
 * | opened   | worker  | a parcel is open: the pool's end may let it go   | –                      |
 */
import type { SourceMapsSupport } from '../base/source-maps.js';
import type { BarEvent } from './bar-event.js';
import type { Label } from './parcel.js';

/** A value in the form the closures room gives it: structured clone carries it over any pipe. */
export type Body = unknown;

export interface Hello {
  readonly kind: 'hello';
  readonly place: WorkerPlace;
  /** The encoded `setup` function of the pool. */
  readonly setup?: Body;
  /** Tell with each result how much memory is in use. */
  readonly tellMemory: boolean;
  /**
   * Descriptors 5 and 6 are strips of shared memory, to the worker and from it. The label is that of the first, for the
   * worker to try whether it can open files of the pool's process.
   */
  readonly strips?: Label;
  /** Whether the caller's stacks show what was written before it was compiled: the worker's do the same. */
  readonly sourceMaps?: SourceMapsSupport;
}

/** Where a worker stands in the tree of workers. */
export interface WorkerPlace {
  /** Unique in its pool; never used twice. */
  readonly id: number;
  readonly kind: 'process' | 'thread' | 'serial';
  /** 0 is the caller, 1 a worker of the caller, 2 a worker of that worker… */
  readonly depth: number;
}

/** How the function gets its arguments: the items; the items, then the statics; or one item that is all arguments. */
export type CallShape = 'items' | 'statics' | 'spread';

export interface Open {
  readonly kind: 'open';
  readonly run: number;
  /** The encoded pair [fn, statics]. */
  readonly body: Body;
  readonly shape: CallShape;
  /** How many async tasks of this run may be in flight in this worker. */
  readonly concurrency: number;
  /** How many cores the runs nested in this one may use in this worker. */
  readonly cores: number;
  /** Tell when the function is there: asked for where the tasks are announced, which may begin only after that. */
  readonly tellLoaded?: boolean;
  /** Where it is no longer as in `hello`: the caller may have switched since. */
  readonly sourceMaps?: SourceMapsSupport;
}

export interface SendChunk {
  readonly kind: 'chunk';
  /** The function of the run, where the worker does not have it yet. */
  readonly open?: Open;
  /** Runs to be forgotten. */
  readonly shut?: readonly number[];
  readonly run: number;
  readonly chunk: number;
  readonly count: number;
  /** The encoded columns: one array of `count` items per iterable. */
  readonly body: Body;
  /** Tell when each task begins: asked for where blame or time must be exact. */
  readonly announce: boolean;
  readonly stopOnError: StopOnError;
  /** After so many milliseconds the worker gives back the tasks that have not begun; left out, it keeps them. */
  readonly returnAfterMs?: number;
}

/**
 * What is left alone once a task threw: the tasks of its chunk that have not begun, or all that the worker has of the
 * run. A task that is in flight is told of in any case: its place may be before that of the one that threw.
 */
export type StopOnError = 'nothing' | 'chunk' | 'run';

export interface Shut { readonly kind: 'shut'; readonly runs: readonly number[] }
export interface Abandon { readonly kind: 'abandon'; readonly chunk: number; readonly offset: number }
export interface Leave { readonly kind: 'leave' }

export type ToWorker = Hello | Open | SendChunk | Shut | Abandon | Leave;

export interface Ready {
  readonly kind: 'ready';
  readonly pid: number;
  readonly thread: number;
  /** The most bytes the worker's heap may hold. */
  readonly heapLimit?: number;
}

export interface Failed {
  readonly kind: 'failed';
  /** The run whose function could not be loaded; without one, `setup` threw. */
  readonly run?: number;
  readonly body: Body;
}

export interface Loaded { readonly kind: 'loaded'; readonly run: number }

export interface Started { readonly kind: 'started'; readonly chunk: number; readonly offset: number }

export interface Results {
  readonly kind: 'results';
  readonly chunk: number;
  /** Which tasks of the chunk: `count` in a row from `offset`. */
  readonly offset: number;
  readonly count: number;
  /** The encoded array of `count` values. */
  readonly body: Body;
  /** Milliseconds the worker spent on these tasks. */
  readonly ms: number;
  /** Bytes of memory the worker holds, told where the pool has a limit. */
  readonly memory?: number;
}

export interface Rejected {
  readonly kind: 'rejected';
  readonly chunk: number;
  readonly offset: number;
  readonly body: Body;
  /** Milliseconds the task took until it threw. */
  readonly ms: number;
}

/** The tasks of a chunk from `offset` on have not begun, and are not this worker's any more. */
export interface Returned { readonly kind: 'returned'; readonly chunk: number; readonly offset: number }

export interface Dying { readonly kind: 'dying'; readonly body: Body }

export interface Output { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }

export interface Bar { readonly kind: 'bar'; readonly event: BarEvent }

export type FromWorker = Ready | Failed | Loaded | Started | Results | Rejected | Returned | Dying | Output | Bar;

/** What the two ends of a pipe say to one another; the pool does not hear of it. */
export type PipeWord =
  | { readonly kind: 'reaches'; readonly canOpen: boolean }
  | { readonly kind: 'opened' };
