/** What a case of the corpus is: a function to run in place, in a process and in a thread, with the same outcome. */

/** What is called, and with what. */
export interface Call {
  readonly fn: (...args: never[]) => unknown;
  /** The arguments of one call; default: `undefined` alone. */
  readonly args?: readonly unknown[];
  /** More calls, with one item each, instead of `args`. */
  readonly items?: readonly unknown[];
  /** Static arguments: what fn gets last. */
  readonly statics?: object;
  /** What the caller does after the first run and before a second one. */
  readonly between?: () => void;
  /** Reads in the caller what must be the same after the run as before, whatever workers did to their copies. */
  readonly after?: () => unknown;
}

export interface Case {
  readonly name: string;
  /** Makes the call anew for each place, with its surroundings, so that places do not disturb one another. */
  readonly make: () => Call | Promise<Call>;
  /** Looks at each result in the caller; what it gives is compared, instead of the result. */
  readonly view?: (result: never) => unknown;
  /** What must come of it, in place too; without it, whatever comes of it in place. */
  readonly expect?: unknown;
  /** It cannot travel: what the error says, here or there. In place it is not run. */
  readonly refused?: RegExp | { readonly process?: RegExp; readonly thread?: RegExp };
  /** The captured variables that the caller is warned of; without it, there must be no warning. */
  readonly warns?: readonly string[];
}

type More = Omit<Case, 'name' | 'make'>;

/** A case whose function takes nothing. */
export function runs(name: string, make: () => () => unknown, more: More = {}): Case {
  return { name, make: () => ({ fn: make() }), ...more };
}

/** A case that sends a value as an argument, and looks at it there. */
export function sees<T>(name: string, value: () => T, look: (value: T) => unknown, more: More = {}): Case {
  return { name, make: () => ({ fn: look, args: [value()] }), ...more };
}

/** A case that looks in the caller at what a function gave. */
export function gives<T>(name: string, make: () => () => T | Promise<T>, view: (value: Awaited<T>) => unknown, more: More = {}): Case {
  return { name, make: () => ({ fn: make() }), view, ...more };
}

/** A case that cannot travel. */
export function refuses(name: string, make: () => () => unknown, refused: NonNullable<Case['refused']>): Case {
  return { name, make: () => ({ fn: make() }), refused };
}
