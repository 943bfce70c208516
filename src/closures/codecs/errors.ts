/** Errors: made as real errors again, with the stack they had. */
import { ourPrototype } from '../main-realm.js';
import type { Encoding } from '../context.js';

const builtinErrors = new Map<object, string>(
  ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError']
    .map((name) => [(Reflect.get(globalThis, name) as ErrorConstructor).prototype, name]),
);

/** The nearest class of the language that an error descends from. */
export function findErrorClass(error: object): { readonly name: string; readonly proto: object } {
  for (let proto: unknown = Object.getPrototypeOf(error); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const name = builtinErrors.get(ourPrototype(proto as object));
    if (name !== undefined) return { name, proto: proto as object };
  }
  return { name: 'Error', proto: Error.prototype };
}

export function encodeError(error: Error): Encoding {
  const { name, proto } = findErrorClass(error);
  const stack = readStack(error);
  const skips = (key: string | symbol): boolean =>
    (key === 'stack' && stack !== undefined) || (key === 'message' && isUsualMessage(error)) || isNodesOwn(error, key);
  const message = isUsualMessage(error) ? { message: error.message } : {};
  return { body: { type: 'error', class: name, ...message, ...(stack === undefined ? {} : { stack }) }, proto, skips };
}

export function makeError(name: string, message: string | undefined, stack: string | undefined): Error {
  const found = [...builtinErrors].find(([, known]) => known === name);
  const Class = found === undefined ? Error : Reflect.get(globalThis, name) as ErrorConstructor;
  const { stackTraceLimit } = Error;
  // The stack is the one that travelled: collecting another one would be for nothing.
  Error.stackTraceLimit = 0;
  const error = name === 'AggregateError' ? new AggregateError([], message) : new Class(message);
  Error.stackTraceLimit = stackTraceLimit;
  for (const key of Reflect.ownKeys(error)) if (key !== 'stack' && (key !== 'message' || message === undefined)) Reflect.deleteProperty(error, key);
  Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true, enumerable: false });
  return error;
}

export function encodeDomException(error: DOMException): Encoding {
  const { message, name, stack } = error;
  return {
    body: { type: 'domexception', message, name, ...(stack === undefined ? {} : { stack }) },
    proto: DOMException.prototype,
    skips: (key) => key === 'stack' || typeof key === 'symbol',
  };
}

export function makeDomException(message: string, name: string, stack: string | undefined): DOMException {
  const error = new DOMException(message, name);
  Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true, enumerable: false });
  return error;
}

/** V8 keeps it as a data property or as an accessor, by version; a user's own is a property like any other. */
function readStack(error: Error): string | undefined {
  const property = Object.getOwnPropertyDescriptor(error, 'stack');
  if (property === undefined || property.enumerable === true) return undefined;
  const stack: unknown = error.stack;
  return typeof stack === 'string' ? stack : undefined;
}

/** Node's errors carry a hidden method that is Node's own; what it says is in the message and the code. */
function isNodesOwn(error: Error, key: string | symbol): boolean {
  if (key !== 'toString' && typeof key !== 'symbol') return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('ERR_') && Object.getOwnPropertyDescriptor(error, key)?.enumerable === false;
}

function isUsualMessage(error: Error): boolean {
  const property = Object.getOwnPropertyDescriptor(error, 'message');
  return property !== undefined && typeof property.value === 'string' && property.writable === true && property.enumerable === false;
}
