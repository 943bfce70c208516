/**
 * parathos: make a loop parallel by changing one word. `xs.map(fn)` becomes `await parallel(fn, xs)`.
 *
 * @packageDocumentation
 */
import { move } from './closures/move.js';
import { parallel } from './entry/parallel.js';
import { ProcessPool, SerialPool, ThreadPool } from './entry/pools.js';
import { taskOf } from './errors/task-facts.js';
import { files } from './inputs/files.js';
import { grid } from './inputs/grid.js';
import { range } from './inputs/range.js';
export { files, grid, move, parallel, ProcessPool, range, SerialPool, taskOf, ThreadPool };
export type { AtMostOne, MapVerb, OptionsFor, Parallel, ParallelOptions, Pool, PoolOptions, PoolRunOptions, PoolStats, Readings, ReservedKey, Run, RunOptions, Source, StaticArguments, } from './entry/signatures.js';
export { ParallelError } from './errors/base.js';
export { DecodeError, EncodeError, type ExitFacts, PoolClosedError, ReadTwiceError, TaskTimeoutError, WorkerCrashError, WorkerStartError, } from './errors/kinds.js';
export type { TaskFacts } from './errors/task-facts.js';
export type { FilesOptions } from './inputs/files.js';
export type { Grid, GridAxes, ItemOf } from './inputs/grid.js';
export type { Range } from './inputs/range.js';
export type { ProgressState, ShowDetails, ShowOption } from './progress/sink.js';
