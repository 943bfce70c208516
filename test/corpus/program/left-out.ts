/** The one list of cases that cannot exist the way the program was compiled, with the reason. */

export interface LeftOut {
  readonly under: RegExp;
  /** A whole kind, or some of the cases. */
  readonly kind?: string;
  readonly cases?: readonly string[];
  readonly why: string;
}

export const leftOut: readonly LeftOut[] = [
  {
    under: /CommonJS/,
    kind: 'ES modules',
    why: '`import.meta` and top-level await are syntax of ES modules alone; `support/sources.ts` takes the file away',
  },
  {
    under: /bundle/,
    cases: ['state of a module that fn changes'],
    why: 'the module is a part of the program, and of what belongs to the program fn changes a copy: it is warned of',
  },
  {
    under: /bundle/,
    cases: ['a CommonJS file that holds a promise too'],
    why: 'the file is a part of the program, so it travels by value: a method that is called gets the whole object, with the promise',
  },
  {
    under: /bundle/,
    cases: ['a module with top-level await that is imported while fn runs'],
    why: 'what esbuild makes of the module keeps a promise',
  },
  {
    under: /bundle.*inside/,
    cases: ['a part of a CommonJS package that keeps a WeakMap'],
    why: 'the package is a part of the program, so it travels by value, and a WeakMap cannot be listed',
  },
  {
    under: /Node 20\./,
    cases: ['a variable that has no value yet and is used', 'a class that has no value yet'],
    why: 'Node 20 does not tell a variable without a value from one that is undefined; `docs/closures.md` says so',
  },
  {
    under: /vitest@\^3/,
    cases: ['a sloppy arrow stays sloppy', 'a write to a frozen object that is ignored', 'a function in a block'],
    why: "vitest 3 runs the user's CommonJS files as strict code in place",
  },
  {
    under: /vitest/,
    cases: ['a CommonJS file by its default', 'an export of the file itself', 'module.exports'],
    why: "`module` and `exports` of the user's CommonJS files are objects of vitest's own there; `docs/closures.md` says so",
  },
  {
    under: /vitest/,
    cases: ['a CommonJS file that holds a promise too'],
    why: "vitest runs the user's CommonJS files itself, so they travel by value, with the promise; `docs/closures.md` says so",
  },
  {
    under: /vitest/,
    cases: ['a module that is imported twice is one'],
    why: "vitest runs the user's modules itself, so what fn imports while it runs is another one; `docs/closures.md` says so",
  },
  {
    under: /jest/,
    cases: ['an error of Node', 'a DOMException'],
    why: "in place, jest gives errors of Node a class `Error` that is not the test's; what comes from a worker is of the test's own",
  },
  {
    under: /jest/,
    cases: ['an import that fails'],
    why: 'jest itself looks for the module in place, and its error has another code',
  },
];
