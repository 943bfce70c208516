/** A run as its worker knows it: the decoded function, its statics, and how to call them. */
import type { CallShape, Open } from '../wire/messages.js';
import type { Codec } from './codec.js';

export type Columns = readonly ArrayLike<unknown>[];
export type AnyFunction = (...args: readonly unknown[]) => unknown;

export interface OpenRun {
  readonly id: number;
  readonly codec: Codec;
  readonly concurrency: number;
  readonly cores: number;
  /** Calls the function with item `offset` of each column and the statics. */
  readonly call: (columns: Columns, offset: number) => unknown;
}

/** Decodes the function of a run; a promise when modules have to be imported first. */
export function openRun(message: Open, codec: Codec): OpenRun | Promise<OpenRun> {
  const decoded = codec.decode(message.body);
  const finish = (pair: unknown): OpenRun => {
    const [fn, statics] = pair as [AnyFunction, unknown];
    return {
      id: message.run,
      codec,
      concurrency: message.concurrency,
      cores: message.cores,
      call: makeCall(message.shape, fn, statics),
    };
  };
  return decoded instanceof Promise ? decoded.then((box) => finish(box.value)) : finish(decoded.value);
}

function makeCall(shape: CallShape, fn: AnyFunction, statics: unknown): OpenRun['call'] {
  switch (shape) {
    case 'items': return withoutStatics(fn);
    case 'statics': return withStatics(fn, statics);
    case 'spread': return (columns, offset) => fn(...(columns[0]?.[offset] as unknown[]));
  }
}

// One and two iterables are nearly all calls, so these two are spelt out: no array is made per task.
function withoutStatics(fn: AnyFunction): OpenRun['call'] {
  return (columns, offset) => {
    if (columns.length === 1) return fn(columns[0]?.[offset]);
    if (columns.length === 2) return fn(columns[0]?.[offset], columns[1]?.[offset]);
    return fn(...columns.map((column) => column[offset]));
  };
}

function withStatics(fn: AnyFunction, statics: unknown): OpenRun['call'] {
  return (columns, offset) => {
    if (columns.length === 1) return fn(columns[0]?.[offset], statics);
    if (columns.length === 2) return fn(columns[0]?.[offset], columns[1]?.[offset], statics);
    return fn(...columns.map((column) => column[offset]), statics);
  };
}
