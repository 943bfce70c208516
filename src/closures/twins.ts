/**
 * Gives instances with `#private` state back to a class that was written here.
 *
 * Nothing outside a class can fill its `#private` fields, so an instance that comes back gets a twin: the same class text
 * made again with a way in. The twin's prototype stands before the class's own, so that `instanceof` holds, inherited
 * things are found, and methods see the state they were written for.
 */
import { buildFunction } from './build-function.js';
import type { BuiltFunction } from './build-function.js';
import { captureFunction } from './capture.js';
import { findComputedKeys } from './codecs/members.js';
import { unsetCells } from './dead-zone.js';
import { planFunction } from './function-plan.js';
import { findOrigin } from './known-values.js';
import type { FunctionNode } from './nodes.js';
import { lookInside, readPrivates } from './scopes.js';
import { noteTwinProto } from './twin-protos.js';

type AnyClass = ((...args: never[]) => unknown) & { readonly prototype: object };

export interface Twin {
  /** The prototype of instances. */
  readonly proto: object;
  /** What was made for each class of the chain, down to the last one with private state. */
  readonly classes: ReadonlyMap<object, BuiltFunction>;
}

const twins = new WeakMap<object, Twin>();

/** The twin of a class and of its parents, as far up as `#private` members are declared. */
export function findTwin(leaf: AnyClass, top: object): Twin {
  const known = twins.get(leaf);
  if (known !== undefined) return known;
  const chain: AnyClass[] = [leaf];
  for (let at = leaf; at !== top; chain.push(at)) at = Object.getPrototypeOf(at) as AnyClass;
  const classes = new Map<object, BuiltFunction>();
  let parent = Object.getPrototypeOf(top) as unknown;
  for (const original of chain.reverse()) {
    const built = buildTwin(original, parent);
    classes.set(original, built);
    parent = built.fn;
    Object.defineProperty(built.fn.prototype, 'constructor', { value: original, writable: true, configurable: true });
    forwardStatics(built, original);
    noteTwinProto(built.fn.prototype as object, original.prototype);
  }
  // What the twins do not have themselves is found where it always was.
  Object.setPrototypeOf(classes.get(top)?.fn.prototype as object, leaf.prototype);
  const twin = { proto: classes.get(leaf)?.fn.prototype as object, classes };
  twins.set(leaf, twin);
  return twin;
}

function buildTwin(original: AnyClass, parent: unknown): BuiltFunction {
  const origin = findOrigin(original);
  if (origin !== undefined) {
    const keys = origin.computedKeys as readonly (string | symbol)[] | undefined;
    const values = origin.readBindings();
    const shared = unsetCells(origin.node.bindings, values);
    const built = buildFunction({ node: origin.node, shared, parent, ...(keys ? { computedKeys: keys } : {}) });
    built.bind(values);
    return built;
  }
  const inside = lookInside(original);
  const { plan, variables, place } = captureFunction(original, inside?.kind === 'function' ? inside : undefined);
  const node: FunctionNode = {
    type: 'function', id: '', form: 'class', text: plan.hydratingText, strict: true, hydrates: true,
    ...(place ? { file: place.file } : {}),
    line: place?.line ?? 0,
    column: place?.column ?? 0,
    usesMeta: plan.usesMeta,
    bindings: variables.map(({ name, assigned }, cell) => ({ name, assigned, cell })),
  };
  const keys = plan.class === undefined ? [] : findComputedKeys(original, plan.class);
  const values = variables.map(({ value }) => value);
  const built = buildFunction({ node, shared: unsetCells(variables, values), parent, computedKeys: keys.map((key) => key ?? '') });
  built.bind(values);
  return built;
}

/** Inside its methods a class means itself by its name, here the twin: what it keeps statically is the original's. */
function forwardStatics(built: BuiltFunction, original: AnyClass): void {
  for (const key of Reflect.ownKeys(original)) {
    if (Object.hasOwn(built.fn, key)) continue;
    Object.defineProperty(built.fn, key, {
      get: () => Reflect.get(original, key) as unknown,
      set: (value: unknown) => void Reflect.set(original, key, value),
      configurable: true,
    });
  }
  const names = planFunction(Function.prototype.toString.call(original))?.class?.staticPrivates ?? [];
  if (names.length === 0) return;
  const live = readPrivates(original);
  built.hooks.statics?.write(names.map((name) => live.find((one) => one.name === `#${name}`)?.value));
}

/** Whether a class declares `#private` members of its own. */
export function declaresPrivates(constructor: object): boolean {
  const text = findOrigin(constructor)?.original ?? Function.prototype.toString.call(constructor);
  return text.startsWith('class') && text.includes('#') && planFunction(text)?.class?.hasPrivates === true;
}
