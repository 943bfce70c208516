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
];
