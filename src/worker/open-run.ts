/** A run as its worker knows it: the decoded function, its statics, and how to call them. */
import type { CallShape, Open } from '../wire/messages.js';
import { isThenable } from '../base/thenable.js';
import type { Codec } from './codec.js';
import { giveAway } from './giving.js';
import type { Call, CallMany, Columns } from './giving.js';

export type { Columns };

export type AnyFunction = (...args: readonly unknown[]) => unknown;

export interface OpenRun {
  readonly id: number;
  readonly codec: Codec;
  readonly concurrency: number;
  readonly cores: number;
  callMany: CallMany;
  /** Results with large buffers are sent. */
  noteLarge(): void;
}

/** Decodes the function of a run; a promise when modules have to be imported first. */
export function openRun(message: Open, codec: Codec): OpenRun | Promise<OpenRun> {
  const decoded = codec.decode(message.body);
  const finish = (pair: unknown): OpenRun => {
    const [fn, statics] = pair as [AnyFunction, unknown];
    const call = makeCall(message.shape, fn, statics);
    const { run: id, concurrency, cores, shape } = message;
    const callMany = makeCallMany(call);
    const run: OpenRun = { id, codec, concurrency, cores, callMany, noteLarge: () => {
      // Only for threads: between processes all is copied anyway.
      const isMoved = codec.via === 'thread' && shape !== 'spread';
      if (isMoved && run.callMany === callMany) giveAway(run, call, fn, shape === 'statics' ? [statics] : []);
    } };
    return run;
  };
  return decoded instanceof Promise ? decoded.then((box) => finish(box.value)) : finish(decoded.value);
}

function makeCallMany(call: Call): CallMany {
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
