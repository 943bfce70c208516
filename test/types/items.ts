/** What fn gets from the iterables, and what the run gives back. */
import type { Run } from '../../src/entry/signatures.js';
import { grid } from '../../src/inputs/grid.js';
import { range } from '../../src/inputs/range.js';
import { exactly } from './expect.js';
import { parallel } from './subject.js';

// one iterable, and several
exactly<Run<number>>()(parallel((x) => (exactly<number>()(x), x + 1), [1, 2, 3]));
exactly<Run<string>>()(parallel((x, y) => (exactly<number>()(x), exactly<string>()(y), x + y), [1, 2], ['a', 'b']));
exactly<Run<boolean>>()(parallel((a, b, c) => a + b > 0 && c, [1], [2], [true, false]));
exactly<Run<string>>()(parallel((a, b, c, d) => a + b + c + d, [1], ['b'], [3], ['d']));
exactly<Run<string>>()(parallel((a, b, c, d, e) => a + b + c + d + e, [1], ['b'], [3], ['d'], [5]));
exactly<Run<string>>()(parallel((a, b, c, d, e, f) => a + b + c + d + e + f, [1], ['b'], [3], ['d'], [5], ['f']));
exactly<Run<string>>()(parallel((a, b, c, s) => a + b + c + s.p, [1], ['b'], [3], { p: 1 }));
exactly<Run<string>>()(parallel((a, b, c, d, s) => a + b + c + d + s.p, [1], ['b'], [3], ['d'], { p: 1 }));
exactly<Run<string>>()(parallel((a, b, c, d, e, s) => a + b + c + d + e + s.p, [1], ['b'], [3], ['d'], [5], { p: 1 }));
exactly<Run<string>>()(
  parallel((a, b, c, d, e, f, s) => a + b + c + d + e + f + s.p, [1], ['b'], [3], ['d'], [5], ['f'], { p: 1 }),
);
exactly<Run<number>>()(parallel((x) => x, [1], ['the second is not taken']));
exactly<Run<number>>()(parallel(() => 1, [1], [2]));
exactly<Run<number>>()(parallel((x) => x, [] as number[]));

// every kind of source
declare function generate(): Generator<number, string>;
declare function generateAsync(): AsyncGenerator<number, void>;
declare const stream: AsyncIterable<{ name: string }>;
exactly<Run<number>>()(parallel((x) => x * 2, generate()));
exactly<Run<number>>()(parallel((x) => x * 2, generateAsync()));
exactly<Run<string>>()(parallel((x) => x.name, stream));
exactly<Run<string>>()(parallel((x) => x.toUpperCase(), 'letters'));
exactly<Run<number>>()(parallel((x) => x / 2, new Float64Array(4)));
exactly<Run<bigint>>()(parallel((x) => x * 2n, new BigInt64Array(4)));
exactly<Run<number>>()(parallel((x) => x + 1, new Set([1, 2])));
exactly<Run<number>>()(parallel(([key, value]) => key.length + value, new Map([['a', 1]])));
exactly<Run<number>>()(parallel((x) => x, [1, 2, 3] as const satisfies readonly number[] as readonly number[]));
exactly<Run<1 | 2>>()(parallel((x) => x, [1, 2] as const));
exactly<Run<number>>()(parallel((x, [index, name]) => x + index + name.length, [1], ['a'].entries()));

exactly<Run<number>>()(parallel((x) => x * 2, range(10)));
exactly<Run<number>>()(
  parallel(({ depth, rate }, { data }) => depth * rate * data.length, grid({ depth: [2, 4], rate: [0.1] }), {
    show: 'fitting',
    data: [1],
  }),
);

// promises among the items are awaited
exactly<Run<number>>()(parallel((x) => (exactly<number>()(x), x + 1), [Promise.resolve(1), Promise.resolve(2)]));
exactly<Run<number>>()(parallel((x) => (exactly<number>()(x), x + 1), [Promise.resolve(1), 2]));
exactly<Run<number>>()(parallel((x) => x + 1, [Promise.resolve(1)], { show: true }));
exactly<Run<number>>()(parallel((x: number) => x + 1, [Promise.resolve(1), 2]));

// sync and async fn
exactly<Run<number>>()(parallel(async (x) => x + 1, [1]));
exactly<Run<string | number>>()(parallel((x) => (x > 0 ? x : Promise.resolve('none')), [1]));
exactly<Run<void>>()(parallel(() => {}, [1]));
exactly<Run<{ id: number }>>()(parallel(async (id) => ({ id }), [1], { thread: true }));

// functions that were declared elsewhere
class Model {
  constructor(readonly rate: number) {}
  predict(row: readonly number[]): number {
    return row.length * this.rate;
  }
  static load(path: string): Promise<Model> {
    return Promise.resolve(new Model(path.length));
  }
}
const model = new Model(1);
exactly<Run<number>>()(parallel(model.predict, [[1], [2]]));
exactly<Run<Model>>()(parallel(Model.load, ['a.json']));
exactly<Run<number>>()(parallel(Math.sqrt, [1, 4]));
exactly<Run<number>>()(parallel(Math.max, [1, 4], [2, 3]));
exactly<Run<number>>()(parallel(Math.max, [1, 4], [2, 3], { show: true }));
exactly<Run<number>>()(parallel(parseInt, ['1', '2']));
exactly<Run<number>>()(parallel(parseInt, ['1', '2'], [10, 16]));
exactly<Run<number>>()(parallel(parseInt, ['1', '2'], { show: true }));
exactly<Run<string>>()(parallel(String, [1, 2]));
exactly<Run<any>>()(parallel(JSON.parse, ['1']));

// generic ones
declare function identity<T>(value: T): T;
declare function firstOf<T>(values: readonly T[]): T;
declare function pair<A, B>(a: A, b: B): [A, B];
exactly<Run<number>>()(parallel(identity, [1, 2]));
exactly<Run<number>>()(parallel(identity, [1, 2], { show: true }));
exactly<Run<string>>()(parallel(firstOf, [['a'], ['b']]));
exactly<Run<[number, string]>>()(parallel(pair, [1], ['a']));

// fn says more exactly than the literals what the items are
interface Settings {
  depth: number;
  kind?: 'gini' | 'entropy';
}
declare function fit(settings: Settings): Promise<Model>;
exactly<Run<number>>()(parallel((kind: 'gini' | 'entropy') => kind.length, ['gini', 'entropy']));
exactly<Run<Model>>()(parallel(fit, [{ depth: 1 }, { depth: 2, kind: 'gini' }]));
exactly<Run<Model>>()(parallel(fit, [{ depth: 1 }, { depth: 2, kind: 'gini' }], { show: 'fitting' }));

// inside a generic function of the caller
export async function mapAll<T, R>(fn: (item: T) => R, items: Iterable<T>): Promise<Awaited<R>[]> {
  return parallel(fn, items, { show: true });
}
