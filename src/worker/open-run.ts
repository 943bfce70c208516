/** A run as its worker knows it: the decoded function, its statics, and how to call them. */
import type { CallShape, Open } from '../wire/messages.js';
import { isThenable } from '../base/thenable.js';
import type { Codec } from './codec.js';

export type Columns = readonly ArrayLike<unknown>[];
export type AnyFunction = (...args: readonly unknown[]) => unknown;

export interface OpenRun {
  readonly id: number;
  readonly codec: Codec;
  readonly concurrency: number;
  readonly cores: number;
  /**
   * Calls it for the tasks from `first` to before `until`, and appends what it returns to `values`. Ends early at a
   * promise, which it returns, and once the state says so. What the function throws belongs to the task after those in
   * `values`.
   */
  readonly callMany: (
    columns: Columns, first: number, until: number, values: unknown[], state: { readonly isStopped: boolean },
  ) => PromiseLike<unknown> | undefined;
}

/** Decodes the function of a run; a promise when modules have to be imported first. */
export function openRun(message: Open, codec: Codec): OpenRun | Promise<OpenRun> {
  const decoded = codec.decode(message.body);
  const finish = (pair: unknown): OpenRun => {
    const [fn, statics] = pair as [AnyFunction, unknown];
    const call = makeCall(message.shape, fn, statics);
    return { id: message.run, codec, concurrency: message.concurrency, cores: message.cores, callMany: makeCallMany(call) };
  };
  return decoded instanceof Promise ? decoded.then((box) => finish(box.value)) : finish(decoded.value);
}

/** Calls the function with item `offset` of each column and the statics. */
type Call = (columns: Columns, offset: number) => unknown;

function makeCallMany(call: Call): OpenRun['callMany'] {
  return (columns, first, until, values, state) => {
    for (let offset = first; offset < until && !state.isStopped; offset++) {
      const value = call(columns, offset);
      if (isThenable(value)) return value;
      values.push(value);
    }
    return undefined;
  };
}

function makeCall(shape: CallShape, fn: AnyFunction, statics: unknown): Call {
  switch (shape) {
    case 'items': return withoutStatics(fn);
    case 'statics': return withStatics(fn, statics);
    case 'spread': return (columns, offset) => fn(...(columns[0]?.[offset] as unknown[]));
  }
}

// One and two iterables are nearly all calls, so these two are spelt out: no array is made per task. And packed integers
// have a call of their own: compiled into it, fn is known to get integers. Where any list could be read, a function that
// counts on from its item was compiled for what may be anything, and took four times as long.
function withoutStatics(fn: AnyFunction): Call {
  return (columns, offset) => {
    const column = columns[0];
    if (columns.length === 1) return column instanceof Int32Array ? fn(column[offset]) : fn(column?.[offset]);
    if (columns.length === 2) return fn(columns[0]?.[offset], columns[1]?.[offset]);
    return fn(...columns.map((column) => column[offset]));
  };
}

function withStatics(fn: AnyFunction, statics: unknown): Call {
  return (columns, offset) => {
    const column = columns[0];
    if (columns.length === 1) return column instanceof Int32Array ? fn(column[offset], statics) : fn(column?.[offset], statics);
    if (columns.length === 2) return fn(columns[0]?.[offset], columns[1]?.[offset], statics);
    return fn(...columns.map((column) => column[offset]), statics);
  };
}
