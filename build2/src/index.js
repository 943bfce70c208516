/**
 * parathos: make a loop parallel by changing one word. `xs.map(fn)` becomes `await parallel(fn, xs)`.
 *
 * @packageDocumentation
 */
import { move } from './closures/move.js';
import { nameOurExports } from './closures/own-exports.js';
import { parallel } from './entry/parallel.js';
import { ProcessPool, SerialPool, ThreadPool } from './entry/pools.js';
import { taskOf } from './errors/task-facts.js';
import { files } from './inputs/files.js';
import { grid } from './inputs/grid.js';
import { range } from './inputs/range.js';
nameOurExports('index.js', { files, grid, move, parallel, ProcessPool, range, SerialPool, taskOf, ThreadPool });
export { files, grid, move, parallel, ProcessPool, range, SerialPool, taskOf, ThreadPool };
export { ParallelError } from './errors/base.js';
export { DecodeError, EncodeError, PoolClosedError, ReadTwiceError, TaskTimeoutError, WorkerCrashError, WorkerStartError, } from './errors/kinds.js';
//# sourceMappingURL=index.js.map