/** Tells apart what a call of `parallel` or `map` was given: fn, iterables, options and statics. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
import { misuse, wrongType } from '../errors/usage.js';
import { closestName } from '../inputs/option-keys.js';
import { checkShow } from '../progress/open.js';
import type { ShowOption } from '../progress/sink.js';
import type { AnyFunction } from '../worker/open-run.js';
import { poolOptionNames } from './options.js';
import { takesArgument } from './parameters.js';

export interface CallArguments {
  readonly fn: AnyFunction;
  readonly iterables: readonly unknown[];
  /** Undefined where no static key was given: then nothing is appended. */
  readonly statics: Readonly<Record<string, unknown>> | undefined;
  readonly show: ShowOption | undefined;
  readonly signal: AbortSignal | undefined;
  readonly thread: boolean | undefined;
  readonly pool: unknown;
}

const reserved = ['show', 'thread', 'pool', 'signal'] as const;

/**
 * @param verb the called function's name, for the messages
 * @param allowsPool whether `thread` and `pool` may be given: not where a pool was chosen already
 */
export function parseArguments(verb: string, given: readonly unknown[], allowsPool: boolean): CallArguments {
  const [fn, ...rest] = given;
  if (typeof fn !== 'function') throw wrongType('fn', 'a function', fn);
  const options = isOptions(rest.at(-1)) ? (rest.pop() as Record<string, unknown>) : {};
  if (rest.length === 0) {
    const taken = given.length > 1 ? ': a plain object in last place is options' : '';
    throw misuse(`${verb} needs at least one iterable after fn, got none${taken}.`);
  }
  rest.forEach((value, place) => { checkIterable(value, place, rest.length); });
  const { show, thread, pool, signal } = options;
  checkShow(show);
  checkSignal(signal);
  if (thread !== undefined && typeof thread !== 'boolean') throw wrongType('thread', 'true or false', thread);
  if (!allowsPool) refusePool(verb, options);
  const statics = collectStatics(options);
  if (statics !== undefined) checkStatics(statics, fn as AnyFunction, rest.length);
  return { fn: fn as AnyFunction, iterables: rest, statics, show: show as ShowOption | undefined, signal, thread, pool };
}

/** A plain object is options, unless it can be iterated. */
function isOptions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const object = value as Record<symbol, unknown>;
  if (object[Symbol.iterator] !== undefined || object[Symbol.asyncIterator] !== undefined) return false;
  // What everybody writes is known at a glance; lodash, which takes milliseconds to load, is asked about the rest.
  const isLiteral = Object.getPrototypeOf(value) === Object.prototype && !(Symbol.toStringTag in value);
  if (isLiteral) return true;
  const isPlainObject = createRequire(ourFolder)('lodash/isPlainObject.js') as (value: unknown) => boolean;
  return isPlainObject(value);
}

function checkIterable(value: unknown, place: number, count: number): void {
  const isIterable =
    typeof value === 'string' ||
    (typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value));
  if (isIterable) return;
  throw wrongType(count === 1 ? 'the iterable after fn' : `iterable ${place + 1}`, 'an iterable or an async iterable', value);
}

function checkSignal(signal: unknown): asserts signal is AbortSignal | undefined {
  // By what it does, not by its class: signals of another realm, or of a polyfill, are as good.
  const isSignal = typeof signal === 'object' && signal !== null && 'aborted' in signal && 'addEventListener' in signal;
  if (signal !== undefined && !isSignal) throw wrongType('signal', 'an AbortSignal', signal);
}

function refusePool(verb: string, options: Record<string, unknown>): void {
  for (const key of ['thread', 'pool'] as const) {
    if (Object.hasOwn(options, key)) {
      throw misuse(`\`${key}\` is no option of a pool's own ${verb}: the pool is chosen already. It belongs to parallel().`);
    }
  }
}

function collectStatics(options: Record<string, unknown>): Record<string, unknown> | undefined {
  const names = Object.keys(options).filter((key) => !(reserved as readonly string[]).includes(key));
  if (names.length === 0) return undefined;
  // fromEntries defines: a key named __proto__ stays a key.
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}

/** Finds keys that were meant for us: only where fn could not take them, since any name may be a static's. */
function checkStatics(statics: Record<string, unknown>, fn: AnyFunction, items: number): void {
  for (const name of Object.keys(statics)) {
    const meant = poolOptionNames.includes(name) ? `pool: { ${name} }` : closestName(name, reserved);
    if (meant === undefined || takesArgument(fn, items)) continue;
    throw misuse(
      `The option \`${name}\` would be a static argument, but fn takes no argument after its ${items === 1 ? 'item' : `${items} items`}: did you mean \`${meant}\`?`,
    );
  }
}
