/** What fn gets from the options: the static arguments, without the reserved keys. */
import type { ParallelOptions, ReservedKey, Run } from '../../src/entry/signatures.js';
import { exactly } from './expect.js';
import { parallel, pool } from './subject.js';

declare const signal: AbortSignal;
declare const data: Float64Array;

// an inline fn: inferred from the options
exactly<Run<number>>()(parallel((x, s) => (exactly<{ p: number }>()(s), x + s.p), [1], { p: 1 }));
exactly<Run<number>>()(parallel((x, { p }) => (exactly<number>()(p), x + p), [1], { p: 1, show: true }));
exactly<Run<string>>()(
  parallel((x, s) => (exactly<{ p: number; name: string }>()(s), s.name + x), [1], {
    show: 'label', thread: true, pool: { workers: 2 }, signal, p: 1, name: 'a',
  }),
);
exactly<Run<number>>()(parallel((x, y, { data }) => (exactly<Float64Array>()(data), x + y), [1], [2], { data }));
exactly<Run<number>>()(parallel((x, { values }) => (exactly<number[]>()(values), x), [1], { values: [1, 2] }));
exactly<Run<number>>()(parallel((x, { score }) => x + score(x), [1], { score: (value: number) => value * 2 }));

// with a default of its own
exactly<Run<number>>()(
  parallel((x, y, { p = 100 } = {}) => (exactly<number>()(p), x + y + p), [1, 2, 3], [4, 5, 6], { p: 200 }),
);
exactly<Run<number>>()(parallel((x, { p = 100 } = {}) => (exactly<number>()(p), x + p), [1], { show: true }));
exactly<Run<number>>()(parallel((x, { p = 100 } = {}) => (exactly<number>()(p), x + p), [1]));
exactly<Run<number>>()(parallel((x, { p = 100, q = 'a' } = {}) => x + p + q.length, [1], { p: 1, q: 'b' }));

exactly<Run<number>>()(parallel((x, { p = 100 } = {}) => x + p, [1], { p: 1, show: true, thread: true }));

// options with inner functions do not stand in the way of inference
exactly<Run<number>>()(
  parallel((x, { p }) => (exactly<number>()(p), x + p), [1], {
    p: 1,
    show: (state) => void exactly<number>()(state.done),
    pool: { setup: async () => {} },
  }),
);

// a declared fn: the options are checked against what it takes
interface FitOptions {
  rate: number;
  kind?: 'gini' | 'entropy';
}
declare function fit(row: { depth: number }, options: FitOptions): Promise<string>;
declare function fitMaybe(row: { depth: number }, options?: FitOptions): Promise<string>;
declare const fitOptions: FitOptions;
const rows = [{ depth: 1 }];
exactly<Run<string>>()(parallel(fit, rows, { rate: 0.1, kind: 'gini' }));
exactly<Run<string>>()(parallel(fit, rows, { rate: 0.1, kind: 'gini', show: 'fitting', pool: { workers: 2 } }));
exactly<Run<string>>()(parallel(fit, rows, fitOptions));
exactly<Run<string>>()(parallel(fit, rows, { ...fitOptions, thread: true }));
exactly<Run<string>>()(parallel(fitMaybe, rows));
exactly<Run<string>>()(parallel(fitMaybe, rows, { show: true }));
exactly<Run<string>>()(parallel(fitMaybe, rows, { rate: 1, show: true }));
exactly<Run<number>>()(parallel((x: number, { p = 1 }: { p?: number } = {}) => x + p, [1], { p: 2 }));
exactly<Run<number>>()(parallel((x: number, { p = 1 }: { p?: number } = {}) => x + p, [1], { show: true }));
exactly<Run<number>>()(parallel((x: number, { p = 1 }: { p?: number } = {}) => x + p, [1]));
exactly<Run<number>>()(parallel((x: number, { p = 1 }: { p?: number }) => x + p, [1], { p: 2 }));
exactly<Run<number>>()(parallel((x, s: { mode: 'a' | 'b' }) => x + s.mode.length, [1], { mode: 'a' }));
exactly<Run<number>>()(parallel((x, y, s: { p: number }) => x + y + s.p, [1], [2], { p: 1, show: true }));
exactly<Run<number>>()(parallel((x: number, s: Record<string, number>) => x + s['p']!, [1], { p: 1, show: true }));
exactly<Run<number>>()(parallel((x: number, s: any) => x + Number(s.p), [1], { p: 1, show: true }));
exactly<Run<number>>()(parallel((x: number, _s: unknown) => x, [1], { p: 1, show: true }));
exactly<Run<number>>()(parallel((x: number, ...rest: unknown[]) => x + rest.length, [1], { p: 1 }));

// only reserved keys: nothing is appended
exactly<Run<number>>()(parallel((x) => x, [1], { show: true, thread: false }));
exactly<Run<number>>()(parallel((x) => x, [1], { pool }));
exactly<Run<number>>()(parallel((x, ...rest) => (exactly<[statics?: undefined]>()(rest), x), [1], { show: true }));
exactly<Run<number>>()(parallel((x) => x, [1], {}));
exactly<Run<undefined>>()(parallel((_x, s) => s, [1], { show: true }));

// every way to say a reserved option
parallel((x) => x, [1], { show: false });
parallel((x) => x, [1], { show: { label: 'fitting' } });
parallel((x) => x, [1], { show: undefined, thread: undefined, pool: undefined, signal: undefined });
parallel((x) => x, [1], { pool: { workers: undefined, chunk: 'auto' } });
parallel((x) => x, [1], {
  pool: {
    workers: 2, chunk: 8, lookahead: 64, concurrency: 4, timeout: 1000, retries: 1, crashRetries: 0,
    setup: () => {}, maxTasksPerWorker: 100, memoryLimit: 512, idleTimeout: 1000,
  },
});

// options in a variable
const mixed = { show: true, p: 1 };
const reserved: ParallelOptions = { show: true };
const constant = { mode: 'fast' } as const;
const optional: { p?: number } = {};
exactly<Run<number>>()(parallel((x, s) => (exactly<{ p: number }>()(s), x + s.p), [1], mixed));
exactly<Run<number>>()(parallel((x: number, s: { p: number }) => x + s.p, [1], mixed));
exactly<Run<number>>()(parallel((x) => x, [1], reserved));
exactly<Run<number>>()(parallel((x: number) => x, [1], reserved));
exactly<Run<'fast'>>()(parallel((_x, s) => s.mode, [1], constant));
exactly<Run<number>>()(parallel((x, s) => x + (s.p ?? 0), [1], optional));
exactly<Run<unknown>>()(parallel((_x, s) => s['p'], [1], {} as Record<string, unknown>));

// statics that are functions, and a fn that passes its own on to a nested call
exactly<Run<number>>()(
  parallel((x: number, s: { score: (value: number) => number }) => s.score(x), [1], { score: (value) => value * 2 }),
);
exactly<Run<number[]>>()(parallel((x, s) => parallel((y, t) => y + t.q, [x], { q: s.p }), [1], { p: 2, thread: true }));
exactly<Run<string>>()(parallel((x, { tag, ...others }) => tag + others.n + x, [1], { tag: 'a', n: 2 }));

// the reserved keys are those of ParallelOptions
declare const key: keyof ParallelOptions;
exactly<ReservedKey>()(key);
