/** Asks V8's inspector what a function closes over, where it was written, and what else no code can see of an object. */
import { objectGroup, openSession, post, releaseAll, sessionNumber, shareSession } from './inspector.js';
import { mainGlobal } from './main-realm.js';

/** One scope around a function, from the inside out. Reading a property reads the variable. */
export interface Scope {
  readonly kind: string;
  readonly object: Record<string, unknown>;
}

export interface FunctionInside {
  readonly kind: 'function';
  /** What the function says of itself. */
  readonly text: string;
  readonly scriptId: string;
  readonly line: number;
  readonly column: number;
  /** Asked for when it is first read: where nothing is captured, nobody needs to know. */
  readonly scopes: readonly Scope[];
}

export interface BoundInside {
  readonly kind: 'bound';
  readonly target: unknown;
  readonly self: unknown;
  readonly args: readonly unknown[];
}

interface RemoteObject {
  readonly type?: string;
  readonly value?: unknown;
  readonly objectId?: string;
  readonly unserializableValue?: string;
}
interface RemoteProperty {
  readonly name: string;
  readonly value?: RemoteObject;
  readonly get?: RemoteObject;
  readonly set?: RemoteObject;
}
interface RemoteProperties {
  readonly internalProperties?: readonly RemoteProperty[];
  readonly privateProperties?: readonly RemoteProperty[];
}

interface RemoteLocation {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** The scopes of a function, known to the inspector for as long as this session lasts. */
interface FoundScopes {
  readonly list: RemoteObject | undefined;
  readonly session: number;
}

/** A message may hold any number of functions. */
const keptAtOnce = 500;
let looked = 0;

const slotKey = Symbol.for('parathos.inspected');
// What the inspector is asked to evaluate runs there, wherever we run.
const slots = mainGlobal as unknown as Record<symbol, unknown>;

/** Where a function was written never changes; what its variables hold does, and is never kept. */
const places = new WeakMap<object, RemoteLocation>();

/** Looks into a function. Undefined for native functions that are not bound, and without an inspector. */
export function lookInside(fn: object): FunctionInside | BoundInside | undefined {
  const place = places.get(fn);
  return place === undefined ? lookAfresh(fn) : new Inside(fn, place);
}

/** Whether it was looked into before, and is neither bound nor native. */
export function isPlaceKnown(fn: object): boolean {
  return places.has(fn);
}

function lookAfresh(fn: object): FunctionInside | BoundInside | undefined {
  return inspectObject(fn, ({ internalProperties = [] }) => {
    const byName = new Map(internalProperties.map((property) => [property.name, property.value]));
    const target = byName.get('[[TargetFunction]]');
    if (target !== undefined) {
      const [fnTarget, self, args] = fetchAll([target, byName.get('[[BoundThis]]'), byName.get('[[BoundArgs]]')]);
      return { kind: 'bound', target: fnTarget, self, args: Array.from(args as ArrayLike<unknown>) };
    }
    const place = byName.get('[[FunctionLocation]]')?.value as RemoteLocation | undefined;
    if (place === undefined) return undefined;
    places.set(fn, place);
    return new Inside(fn, place, { list: byName.get('[[Scopes]]'), session: sessionNumber() });
  });
}

class Inside implements FunctionInside {
  readonly kind = 'function';
  readonly scriptId: string;
  readonly line: number;
  readonly column: number;
  #scopes: readonly Scope[] | undefined;
  readonly #fn: object;
  readonly #found: FoundScopes | undefined;

  constructor(fn: object, place: RemoteLocation, found?: FoundScopes) {
    this.#fn = fn;
    this.scriptId = place.scriptId;
    this.line = place.lineNumber;
    this.column = place.columnNumber;
    this.#found = found;
  }

  get text(): string {
    return Function.prototype.toString.call(this.#fn);
  }

  get scopes(): readonly Scope[] {
    this.#scopes ??= shareSession(() => this.#fetchScopes());
    return this.#scopes;
  }

  #fetchScopes(): readonly Scope[] {
    if (openSession() === undefined) return [];
    if (sessionNumber() === this.#found?.session) return fetchScopes(this.#found.list);
    const again = lookAfresh(this.#fn);
    return again?.kind === 'function' ? again.scopes : [];
  }
}

/** The `#private` members of an object, in the order they were put there: a class's after its parent's. */
export function readPrivates(object: object): { readonly name: string; readonly value: unknown }[] {
  return inspectObject(object, ({ privateProperties = [] }) => {
    const fields = privateProperties.filter((property) => property.value !== undefined);
    const values = fetchAll(fields.map((field) => field.value));
    return fields.map((field, index) => ({ name: field.name, value: values[index] }));
  }) ?? [];
}

/** What a proxy stands before. Undefined without an inspector. */
export function readProxy(proxy: object): { readonly target: unknown; readonly handler: unknown } | undefined {
  return inspectObject(proxy, ({ internalProperties = [] }) => {
    const find = (name: string): RemoteObject | undefined => internalProperties.find((one) => one.name === name)?.value;
    const [target, handler] = fetchAll([find('[[Target]]'), find('[[Handler]]')]);
    return { target, handler };
  });
}

/** What scripts have declared at their top by `let`, `const` or `class`: all see it, and it is no property of the global object. */
export function readScriptNames(): readonly string[] {
  return shareSession(() => {
    if (openSession() === undefined) return [];
    return (post('Runtime.globalLexicalScopeNames') as { names: string[] }).names;
  });
}

function inspectObject<T>(object: object, read: (properties: RemoteProperties) => T): T | undefined {
  return shareSession(() => (openSession() === undefined ? undefined : inspectOpenly(object, read)));
}

function inspectOpenly<T>(object: object, read: (properties: RemoteProperties) => T): T | undefined {
  looked = (looked + 1) % keptAtOnce;
  if (looked === 0) releaseAll();
  slots[slotKey] = object;
  try {
    const { result } = post('Runtime.evaluate', {
      expression: 'globalThis[Symbol.for("parathos.inspected")]',
      objectGroup,
      silent: true,
    }) as { result: RemoteObject };
    if (result.objectId === undefined) return undefined;
    const { objectId } = result;
    return read(post('Runtime.getProperties', { objectId, ownProperties: true }) as RemoteProperties);
  } finally {
    Reflect.deleteProperty(slots, slotKey);
  }
}

function fetchScopes(list: RemoteObject | undefined): Scope[] {
  if (list?.objectId === undefined) return [];
  return fetchWith(list.objectId, 'function () { globalThis[Symbol.for("parathos.inspected")] = Array.from(this); }', [])
    .map((scope) => scope as { description: string; object: Record<string, unknown> })
    .map(({ description, object }) => ({ kind: description, object }));
}

/** Turns remote values into the live ones. */
function fetchAll(values: readonly (RemoteObject | undefined)[]): unknown[] {
  const anchor = values.find((value) => value?.objectId !== undefined)?.objectId;
  if (anchor === undefined) return values.map((value) => value?.value);
  return fetchWith(anchor, 'function (...all) { globalThis[Symbol.for("parathos.inspected")] = all; }', values.map(toArgument));
}

function toArgument(value: RemoteObject | undefined): Record<string, unknown> {
  if (value?.objectId !== undefined) return { objectId: value.objectId };
  if (value?.unserializableValue !== undefined) return { unserializableValue: value.unserializableValue };
  return value === undefined || value.type === 'undefined' ? {} : { value: value.value };
}

function fetchWith(objectId: string, functionDeclaration: string, args: readonly unknown[]): unknown[] {
  post('Runtime.callFunctionOn', { objectId, functionDeclaration, arguments: args, objectGroup, silent: true });
  const fetched = slots[slotKey] as unknown[];
  Reflect.deleteProperty(slots, slotKey);
  return fetched;
}
