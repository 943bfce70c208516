export type Where = 'processes' | 'threads' | 'shared processes' | 'shared threads' | 'fresh processes' | 'fresh threads';
export type Reading = 'await' | 'for await' | 'unordered' | 'settled' | 'imap' | 'uimap';
export type Input = 'array' | 'range' | 'set' | 'generator' | 'async generator' | 'promises' | 'two' | 'three';
export type Death = 'exit(0)' | 'exit(3)' | 'SIGKILL' | 'SIGTERM' | 'abort' | 'uncaught' | 'unhandled';
export type Inner = 'parallel' | 'threads' | 'process pool' | 'thread pool';
/** What goes wrong in the tasks whose index is `rest` modulo `every`. */
export type Trouble = {
    readonly kind: 'throws' | 'throws once' | 'never ends';
    readonly every: number;
    readonly rest: number;
} | {
    readonly kind: 'dies' | 'dies once';
    readonly every: number;
    readonly rest: number;
    readonly by: Death;
};
/** What a task does and gives: all it needs to know besides its item. */
export interface Recipe {
    readonly salt: number;
    /** Turns of an empty loop in every task, and in one of `skewEvery` a hundred times as many. */
    readonly spin: number;
    readonly skewEvery: number;
    /** Milliseconds that one task of `waitEvery` waits. */
    readonly waitMs: number;
    readonly waitEvery: number;
    readonly result: 'number' | 'object' | 'point' | 'bytes' | 'map';
    readonly trouble: Trouble | undefined;
    readonly inner: {
        readonly how: Inner;
        readonly count: number;
    } | undefined;
}
/** How the reader ends it before its end. */
export type Leaving = {
    readonly how: 'break';
    readonly after: number;
} | {
    readonly how: 'cancel' | 'signal' | 'terminate';
    readonly afterMs: number;
};
export interface CallPlan {
    readonly name: string;
    readonly where: Where;
    readonly reading: Reading;
    readonly input: Input;
    readonly count: number;
    readonly form: 'reference' | 'closure';
    readonly recipe: Recipe;
    readonly leaving: Leaving | undefined;
    readonly chunk: number | 'auto';
    readonly lookahead: number | undefined;
    readonly concurrency: number;
    readonly retries: number;
    readonly crashRetries: number;
    readonly timeout: number | undefined;
    /** For pools made for this call: how many workers, and after how many tasks each is replaced. */
    readonly workers: number;
    readonly maxTasksPerWorker: number | undefined;
}
export declare function planCall(seed: number, lane: number, number: number): CallPlan;
