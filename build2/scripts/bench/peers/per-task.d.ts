/** How the pools of other libraries are used: one message per task, all at once, or some hundreds ahead of the reader. */
import type { Contestant } from '../contestants.js';
import type { TaskName } from '../tasks.js';
export interface PerTaskPool {
    run(task: TaskName, item: unknown): PromiseLike<unknown>;
    close(): unknown;
}
export declare function runPerTask(pool: PerTaskPool): Contestant;
