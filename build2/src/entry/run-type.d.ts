/** The types of what goes into a call of `parallel` and of what comes out: Source and Run. */
import type { ShowOption } from '../progress/sink.js';
/**
 * What fn is called over: anything iterable, sync or async. Arrays, typed arrays, `Set`, `Map`, strings, generators,
 * `range(…)`, `grid(…)`, streams. Items that are promises are awaited: fn sees what they resolve to.
 *
 * @typeParam T - what fn gets for one item
 */
export type Source<T> = Iterable<T | PromiseLike<T>> | AsyncIterable<T | PromiseLike<T>>;
/**
 * One call of `parallel`, or of a pool's `map`, from its start to its last result.
 *
 * A run starts at the call, whether or not anybody reads it. It is read once, in one of four ways: `await run` gives
 * the array in input order, `for await` the values in input order as they come, {@link Run.unordered} the values as
 * they finish, {@link Run.settled} the outcome of every task. `then`, `catch` and `finally` are `await` in other words
 * and may be called as often as on any promise; every other second reading is a `ReadTwiceError`.
 *
 * Read it in the turn of the call, before the program waits for anything else. A run that nobody reads by then goes on
 * like a promise: it collects all results, without a bound and whatever `lookahead` says, and a task that fails is an
 * unhandled rejection. So never leave a run over an endless source unread.
 *
 * Unless it is read with `settled()`, a run fails fast: the error fn threw first rejects it as itself, what is in
 * flight stops, and the pool is ready for the next run. `taskOf(error)` tells which task it was.
 *
 * @typeParam R - what one call of fn gives, awaited
 * @example
 * ```js
 * import { parallel } from 'parathos';
 *
 * const run = parallel((x) => x * x, [1, 2, 3]);
 * await run; //=> [1, 4, 9]
 * ```
 */
export interface Run<R> extends PromiseLike<R[]> {
    /** Reads the run as a promise of all results in input order. */
    then<Fulfilled = R[], Rejected = never>(onFulfilled?: ((results: R[]) => Fulfilled | PromiseLike<Fulfilled>) | null, onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Fulfilled | Rejected>;
    /** Reads the run as a promise, and handles its error. */
    catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<R[] | Rejected>;
    /** Reads the run as a promise, and calls back at its end, however it ends. */
    finally(onFinally?: (() => void) | null): Promise<R[]>;
    /**
     * Reads the values in input order, each as soon as it and all before it are there. The source is read ahead by
     * `lookahead` tasks at most, so it may be endless; leaving the loop cancels what is left.
     *
     * @throws what the first failed task threw, after the values before it.
     * @example
     * ```js
     * import { parallel, range } from 'parathos';
     *
     * let sum = 0;
     * for await (const value of parallel((x) => x * 2, range(100))) sum += value;
     * sum; //=> 9900
     * ```
     */
    [Symbol.asyncIterator](): AsyncIterator<R>;
    /**
     * Reads `[index, value]` pairs as the tasks finish, the fastest first.
     *
     * @throws what a task threw, as soon as it did.
     * @example
     * ```js
     * import { parallel } from 'parathos';
     *
     * const lengths = [];
     * for await (const [index, value] of parallel((word) => word.length, ['a', 'bcd']).unordered()) {
     *   lengths[index] = value;
     * }
     * lengths; //=> [1, 3]
     * ```
     */
    unordered(): AsyncIterable<[index: number, value: R]>;
    /**
     * Reads the outcome of every task in input order, and lets the others go on when one fails.
     *
     * @returns a promise that no task's error rejects; an abort, `cancel()` and a source that throws do reject it.
     * @example
     * ```js
     * import { parallel } from 'parathos';
     *
     * const outcomes = await parallel((text) => JSON.parse(text), ['1', '{']).settled();
     * outcomes.map((outcome) => outcome.status); //=> ['fulfilled', 'rejected']
     * ```
     */
    settled(): Promise<PromiseSettledResult<R>[]>;
    /**
     * Stops the run: nothing more is started, what is in flight stops, and the reader gets `reason`. A run that is over
     * does not mind.
     *
     * @param reason - what the run rejects with; a DOMException named `AbortError` when it is left out
     * @example
     * ```js
     * import { parallel } from 'parathos';
     *
     * const run = parallel((x) => x + 1, [1, 2, 3]);
     * run.cancel(new Error('not needed'));
     * await run.catch((error) => error.message); //=> 'not needed'
     * ```
     */
    cancel(reason?: unknown): void;
    /** What `Object.prototype.toString` calls it: 'Run'. */
    readonly [Symbol.toStringTag]: string;
}
/** Options of one run; every other key beside them is a static argument. */
export interface RunOptions {
    /**
     * Whether and how progress is shown: `true` for a bar on stderr, a string for a bar with that label, a function that
     * is called with the state, an object for details.
     *
     * @defaultValue false
     */
    show?: ShowOption | undefined;
    /** Aborts the run: it rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
}
