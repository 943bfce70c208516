/** What must not compile: each wrong call stands under a right one that differs in nothing else. */
import { parallel, pool } from './subject.js';

declare const withStatics: (x: number, statics: { p: number }) => number;

// a wrong item type
parallel((x: number) => x, [1]);
// @ts-expect-error
parallel((x: number) => x, ['a']);
parallel((x: number) => x, [1], { show: true });
// @ts-expect-error
parallel((x: number) => x, ['a'], { show: true });
parallel((x: number, y: string) => x + y, [1], ['a']);
// @ts-expect-error
parallel((x: number, y: string) => x + y, [1], [2]);
parallel((x) => x.toFixed(), [1]);
// @ts-expect-error
parallel((x) => x.toFixed(), ['a']);
parallel((x: number) => x, [Promise.resolve(1)]);
// @ts-expect-error
parallel((x: string) => x, [Promise.resolve(1)]);
parallel((kind: 'a' | 'b') => kind, ['a', 'b']);
// @ts-expect-error
parallel((kind: 'a' | 'b') => kind, ['a', 'c']);

// a missing static
parallel(withStatics, [1], { p: 1 });
// @ts-expect-error
parallel(withStatics, [1]);
// @ts-expect-error
parallel(withStatics, [1], {});
// @ts-expect-error
parallel(withStatics, [1], { show: true });
// @ts-expect-error
parallel(withStatics, [1], { q: 1 });
parallel((x, { p }) => x + p, [1], { p: 1 });
// @ts-expect-error
parallel((x, { p }) => x + Number(p), [1], { q: 1 });
// @ts-expect-error
parallel((x, s) => x + s.p, [1], { show: true });
parallel((x: number, { p = 1 }: { p?: number } = {}) => x + p, [1], { show: true });
// @ts-expect-error
parallel((x: number, { p = 1 }: { p?: number }) => x + p, [1], { show: true });

// a static of the wrong type
parallel(withStatics, [1], { p: 1, show: true });
// @ts-expect-error
parallel(withStatics, [1], { p: 'a', show: true });
parallel((x, { p = 1 } = {}) => p.toFixed() + x, [1], { p: 1 });
// @ts-expect-error
parallel((x, { p }) => p.toFixed() + x, [1], { p: 'a' });
parallel((x: number, s: { mode: 'a' | 'b' }) => [x, s], [1], { mode: 'a' });
// @ts-expect-error
parallel((x: number, s: { mode: 'a' | 'b' }) => [x, s], [1], { mode: 'c' });
parallel((x: number, s: Record<string, number>) => [x, s], [1], { p: 1, show: true });
// @ts-expect-error
parallel((x: number, s: Record<string, number>) => [x, s], [1], { p: 'a', show: true });

// reserved keys are not statics
parallel((x, s) => x + s.p, [1], { p: 1, thread: true });
// @ts-expect-error
parallel((x, s) => [x, s.thread], [1], { p: 1, thread: true });

// a static that fn has no parameter for, most often a misspelt option
parallel((x) => x, [1], { show: true });
// @ts-expect-error
parallel((x) => x, [1], { shwo: true });
parallel((x: number) => x, [1], { show: true });
// @ts-expect-error
parallel((x: number) => x, [1], { workers: 2 });
// @ts-expect-error
parallel(withStatics, [1], { p: 1, threads: true });

// a misspelt pool option, and one of the wrong type
parallel((x) => x, [1], { pool: { workers: 2 } });
// @ts-expect-error
parallel((x) => x, [1], { pool: { worker: 2 } });
// @ts-expect-error
parallel((x) => x, [1], { pool: { workers: '2' } });
// @ts-expect-error
parallel((x) => x, [1], { pool: 2 });
parallel((x) => x, [1], { pool: { workers: 2, chunk: 'auto' } });
// @ts-expect-error
parallel((x) => x, [1], { pool: { workers: 2, chunk: 'large' } });
// @ts-expect-error
parallel((x) => x, [1], { pool: { workers: 2, chunks: 3 } });
parallel((x, { p }) => x + p, [1], { p: 1, pool: { workers: 2, chunk: 3 } });
// @ts-expect-error
parallel((x, { p }) => x + p, [1], { p: 1, pool: { workers: 2, chunks: 3 } });
parallel(withStatics, [1], { p: 1, pool: { workers: 2, setup: () => {} } });
// @ts-expect-error
parallel(withStatics, [1], { p: 1, pool: { workers: 2, setup: 3 } });
// @ts-expect-error
parallel(withStatics, [1], { p: 1, pool: { workers: 2, time_out: 3 } });

// reserved options of the wrong type
parallel((x) => x, [1], { show: 'label', thread: true });
// @ts-expect-error
parallel((x) => x, [1], { show: 3 });
// @ts-expect-error
parallel((x) => x, [1], { show: { lable: 'a' } });
// @ts-expect-error
parallel((x) => x, [1], { thread: 'yes' });
// @ts-expect-error
parallel((x) => x, [1], { signal: new AbortController() });
parallel((x, { p }) => x + p, [1], { p: 1, show: true });
// @ts-expect-error
parallel((x, { p }) => x + p, [1], { p: 1, show: 3 });

// not an iterable, not a function
parallel((x) => x, [5]);
// @ts-expect-error
parallel((x) => x, 5);
// @ts-expect-error
parallel((x) => x, { length: 5 });
// @ts-expect-error
parallel((x) => x, undefined);
parallel((x, y) => [x, y], [1], [5]);
// @ts-expect-error
parallel((x, y) => [x, y], [1], 5);
// @ts-expect-error
parallel((x) => x, [1], 5);
// @ts-expect-error
parallel((x) => x, [1], true);
// @ts-expect-error
parallel((x, y) => [x, y], [1], () => 1);
// @ts-expect-error
parallel((x) => x, [1], () => 1);
// @ts-expect-error
parallel((x) => x, 5, { show: true });
// @ts-expect-error
parallel(3, [1]);
// @ts-expect-error
parallel('fn', [1], { show: true });
// @ts-expect-error
parallel([1], (x: number) => x);

// too few iterables
parallel((x: number, y: number) => x + y, [1], [2]);
// @ts-expect-error
parallel((x: number, y: number) => x + y, [1]);
// @ts-expect-error
parallel((x: number, y: number) => x + y, [1], { show: true });
// @ts-expect-error
parallel((x: number, y: number) => x + y, [1], { p: 1 });
parallel((x: number, y: number, s: { p: number }) => x + y + s.p, [1], [2], { p: 1 });
// @ts-expect-error
parallel((x: number, y: number, s: { p: number }) => x + y + s.p, [1], { p: 1 });
// @ts-expect-error
parallel((x) => x);
// @ts-expect-error
parallel((x, y) => [x, y], [1]);
// @ts-expect-error
parallel();
// @ts-expect-error
parallel((x: number) => x, { show: true });

// a pool's own verbs choose no pool
pool.map((x) => x, [1], { show: true });
// @ts-expect-error
pool.map((x) => x, [1], { thread: true });
// @ts-expect-error
pool.imap((x) => x, [1], { pool });
pool.uimap((x, { p }) => x + p, [1], { p: 1, show: true });
// @ts-expect-error
pool.uimap((x, { p }) => x + p, [1], { p: 1, pool: { workers: 2 } });
// @ts-expect-error
pool.uimap((x, { p }) => x + p, [1], { p: 1, thread: false });
// @ts-expect-error
pool.map((x: number) => x, ['a']);
pool.pipe((x: number) => x, 1);
// @ts-expect-error
pool.pipe((x: number) => x, 'a');
// @ts-expect-error
pool.pipe((x: number) => x);
// @ts-expect-error
pool.resize('2');
