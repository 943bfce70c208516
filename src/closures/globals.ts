/** Finds what a global's name stands for here: `Math.max`, `Array.prototype.map`. */

/** The global of a name; a box, or undefined when this runtime lacks it. */
export function findGlobal(name: string): { readonly value: unknown } | undefined {
  if (name === 'globalThis') return { value: globalThis };
  const [root = '', ...path] = name.split('.');
  let value: unknown = hidden[root]?.() ?? (Object.hasOwn(globalThis, root) ? Reflect.get(globalThis, root) : undefined);
  for (const step of path) {
    const key = step.startsWith('@@') ? (Symbol as unknown as Record<string, symbol>)[step.slice(2)] : step;
    if (value === undefined || value === null || key === undefined) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value === undefined ? undefined : { value };
}

/** What no global name leads to. */
export const hidden: Readonly<Record<string, () => unknown>> = {
  '%AsyncFunction%': () => (async () => Promise.resolve()).constructor,
  '%GeneratorFunction%': () => function* () { /* only its class is of interest */ }.constructor,
  '%AsyncGeneratorFunction%': () => async function* () { /* only its class is of interest */ }.constructor,
  '%TypedArray%': () => protoOf(Int8Array),
  '%ArrayIterator%': () => protoOf([][Symbol.iterator]()),
  '%Iterator%': () => protoOf(protoOf([][Symbol.iterator]())),
  '%AsyncIterator%': () => protoOf(protoOf(async function* () { /* as above */ }.prototype)),
};

function protoOf(value: unknown): unknown {
  return Object.getPrototypeOf(value);
}
