/** What is thrown at the door: TypeErrors and RangeErrors that name the argument, what was expected and what came. */
import { inspect } from 'node:util';

/** A wrong kind of value for an argument or option. */
export function wrongType(name: string, expected: string, came: unknown): TypeError {
  return withCode(new TypeError(`Expected ${name} to be ${expected}, got ${show(came)}.`));
}

/** A value of the right kind that is out of range. */
export function outOfRange(name: string, expected: string, came: unknown): RangeError {
  return withCode(new RangeError(`Expected ${name} to be ${expected}, got ${show(came)}.`));
}

/** A misuse that needs a sentence of its own. */
export function misuse(message: string): TypeError {
  return withCode(new TypeError(message));
}

function withCode<E extends Error>(error: E): E {
  return Object.defineProperty(error, 'code', { value: 'PARATHOS_ARGUMENT', enumerable: true });
}

function show(value: unknown): string {
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function ${value.name}`;
  const text = inspect(value, { depth: 0, breakLength: Infinity, maxArrayLength: 3, maxStringLength: 60, getters: false });
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
