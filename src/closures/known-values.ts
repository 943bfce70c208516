/** Remembers, for this thread, which values came from which reference, and which functions were made from a message. */
import type { FunctionNode, Reference } from './nodes.js';

/** How a function that was decoded here can be encoded again without looking into it. */
export interface Origin {
  readonly node: FunctionNode;
  /** What the function said of itself where it was written. */
  readonly original: string;
  /** The present values of its variables, in the order of `node.bindings`. */
  readBindings(): readonly unknown[];
  /** Names of variables that another function may assign to. */
  readonly shared: { has(name: string): boolean };
  readonly parent?: unknown;
  readonly computedKeys?: readonly unknown[];
  /** Reads the `#private` fields of an instance. */
  readPrivates?(instance: object): readonly unknown[];
  readStaticPrivates?(): readonly unknown[];
}

const references = new WeakMap<object, Reference>();
const values = new Map<string, unknown>();
const origins = new WeakMap<object, Origin>();

/** Keeps both ways: the reference of a value, and the value of a reference, so that nothing is imported on the way back. */
export function noteReference(value: unknown, reference: Reference): void {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return;
  if (!references.has(value)) references.set(value, reference);
  values.set(keyOf(reference), value);
}

export function findNotedReference(value: object): Reference | undefined {
  return references.get(value);
}

/** The value of a reference that passed here before; a box, since the value may be anything. */
export function findNotedValue(reference: Reference): { readonly value: unknown } | undefined {
  const key = keyOf(reference);
  return values.has(key) ? { value: values.get(key) } : undefined;
}

export function noteOrigin(fn: object, origin: Origin): void {
  origins.set(fn, origin);
}

export function findOrigin(fn: object): Origin | undefined {
  return origins.get(fn);
}

function keyOf(reference: Reference): string {
  switch (reference.from) {
    case 'global': return `global ${reference.name}`;
    case 'builtin': return `builtin ${reference.module} ${reference.name}`;
    case 'import': return `import ${reference.specifier} ${reference.parent} ${reference.name}`;
    case 'require': return `require ${reference.file} ${JSON.stringify(reference.path)}`;
  }
}
