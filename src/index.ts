/**
 * parathos: make a loop parallel by changing one word. `xs.map(fn)` becomes `await parallel(fn, xs)`.
 *
 * @packageDocumentation
 */
export { move } from './closures/move.js';
export { parallel } from './entry/parallel.js';
export { ProcessPool, SerialPool, ThreadPool } from './entry/pools.js';
export type {
  AtMostOne, MapVerb, OptionsFor, Parallel, ParallelOptions, Pool, PoolOptions, PoolRunOptions, PoolStats, Readings, ReservedKey, Run,
  RunOptions, Source, StaticArguments,
} from './entry/signatures.js';
export { ParallelError } from './errors/base.js';
export {
  DecodeError, EncodeError, type ExitFacts, PoolClosedError, ReadTwiceError, TaskTimeoutError, WorkerCrashError, WorkerStartError,
} from './errors/kinds.js';
export { type TaskFacts, taskOf } from './errors/task-facts.js';
export { files, type FilesOptions } from './inputs/files.js';
export { type Grid, grid, type GridAxes, type ItemOf } from './inputs/grid.js';
export { type Range, range } from './inputs/range.js';
export type { ProgressState, ShowDetails, ShowOption } from './progress/sink.js';
