/** What one writes by hand on workers: chunks, and the next one to whoever is free. */
import type { Contestant } from '../contestants.js';
import type { TaskName } from '../tasks.js';
/** What is sent: the array that all tasks read goes along once, before the first chunk. */
export type Request = {
    readonly shared: Float64Array;
} | {
    readonly task: TaskName;
    readonly items: readonly unknown[];
};
/** One worker: a message there, and its answer. */
export interface Lane {
    post(request: Request): void;
    /** Answers come in the order of the requests. */
    onAnswer(listener: (results: readonly unknown[]) => void): void;
    end(): unknown;
}
export declare function shareByHand(lanes: readonly Lane[], chunk: number): Contestant;
