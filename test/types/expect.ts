/** A compile-time assertion: the type of a value is exactly the expected one. */

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

interface Mismatch<Expected, Actual> {
  expected: Expected;
  actual: Actual;
}

/** `exactly<number>()(value)`: in two calls, because TypeScript infers all type parameters of a call or none. */
export declare function exactly<Expected>(): <Actual>(
  value: Same<Expected, Actual> extends true ? Actual : Mismatch<Expected, Actual>,
) => void;
