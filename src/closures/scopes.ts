/** Asks V8's inspector what a function closes over and where it was written: the only place that loads `node:inspector`. */
import { createRequire } from 'node:module';
import type { Session } from 'node:inspector';
import { ourFolder } from '../base/own-files.js';
import { mainGlobal } from './main-realm.js';

/** One scope around a function, from the inside out. Reading a property reads the variable. */
export interface Scope {
  readonly kind: string;
  readonly object: Record<string, unknown>;
}

export interface FunctionInside {
  readonly kind: 'function';
  readonly scriptId: string;
  readonly line: number;
  readonly column: number;
  readonly scopes: readonly Scope[];
}

export interface BoundInside {
  readonly kind: 'bound';
  readonly target: unknown;
  readonly self: unknown;
  readonly args: readonly unknown[];
}

export interface ScriptFacts {
  readonly scriptId: string;
  readonly url: string;
  readonly isModule: boolean;
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

const slotKey = Symbol.for('parathos.inspected');
const objectGroup = 'parathos';
// What the inspector is asked to evaluate runs there, wherever we run.
const slots = mainGlobal as unknown as Record<symbol, unknown>;
const scripts = new Map<string, ScriptFacts>();
const sources = new Map<string, string>();
let session: Session | false | undefined;

/** Whether values can be looked into at all: not under `--permission`, and not in runtimes without V8. */
export function hasInspector(): boolean {
  return openSession() !== undefined;
}

/** Looks into a function. Undefined for native functions that are not bound, and without an inspector. */
export function lookInside(fn: object): FunctionInside | BoundInside | undefined {
  return inspectObject(fn, ({ internalProperties = [] }) => {
    const byName = new Map(internalProperties.map((property) => [property.name, property.value]));
    const target = byName.get('[[TargetFunction]]');
    if (target !== undefined) {
      const [fnTarget, self, args] = fetchAll([target, byName.get('[[BoundThis]]'), byName.get('[[BoundArgs]]')]);
      return { kind: 'bound', target: fnTarget, self, args: Array.from(args as ArrayLike<unknown>) };
    }
    const place = byName.get('[[FunctionLocation]]')?.value as
      | { scriptId: string; lineNumber: number; columnNumber: number }
      | undefined;
    if (place === undefined) return undefined;
    const { scriptId, lineNumber: line, columnNumber: column } = place;
    return { kind: 'function', scriptId, line, column, scopes: fetchScopes(byName.get('[[Scopes]]')) };
  });
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

/** Which file a script is. Undefined when V8 does not know it any more. */
export function findScript(scriptId: string): ScriptFacts | undefined {
  if (!scripts.has(scriptId)) withDebugger(scriptId);
  return scripts.get(scriptId);
}

/** The text of a script as V8 runs it: JavaScript, also where the file on disk is not. */
export function readScriptSource(scriptId: string): string | undefined {
  if (!sources.has(scriptId)) withDebugger(scriptId);
  return sources.get(scriptId);
}

/** Lists all scripts, and keeps the text of one: enabling hashes every source, so both are done in one go. */
function withDebugger(scriptId: string): void {
  const open = openSession();
  if (open === undefined) return;
  const take = ({ params }: { params: { scriptId: string; url: string; isModule?: boolean } }): void => {
    scripts.set(params.scriptId, { scriptId: params.scriptId, url: params.url, isModule: params.isModule === true });
  };
  open.on('Debugger.scriptParsed', take);
  try {
    post('Debugger.enable');
    if (!scripts.has(scriptId)) return;
    const { scriptSource } = post('Debugger.getScriptSource', { scriptId }) as { scriptSource: string };
    sources.set(scriptId, scriptSource);
  } catch {
    // A script that was collected in between has no text: its functions then travel without a file.
  } finally {
    // An enabled debugger makes V8 run slower code: never leave it on.
    post('Debugger.disable');
    open.off('Debugger.scriptParsed', take);
  }
}

function inspectObject<T>(object: object, read: (properties: RemoteProperties) => T): T | undefined {
  if (openSession() === undefined) return undefined;
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
    // Remote objects keep what they stand for alive until they are released.
    post('Runtime.releaseObjectGroup', { objectGroup });
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
  return slots[slotKey] as unknown[];
}

function post(method: string, params: Record<string, unknown> = {}): unknown {
  let failure: Error | null | undefined;
  let answer: unknown;
  // Answers of the own thread come before `post` returns.
  (openSession() as { post(method: string, params: object, done: (error: Error | null, result: unknown) => void): void })
    .post(method, params, (error, result) => {
      failure = error;
      answer = result;
    });
  if (failure) throw new Error(`V8's inspector refused ${method}`, { cause: failure });
  return answer;
}

function openSession(): Session | undefined {
  session ??= connect() ?? false;
  return session === false ? undefined : session;
}

function connect(): Session | undefined {
  try {
    // Loaded only here and only now: importing parathos must stay cheap, and must work where this is refused.
    const inspector = createRequire(ourFolder)('node:inspector') as typeof import('node:inspector');
    const opened = new inspector.Session();
    opened.connect();
    return opened;
  } catch {
    return undefined;
  }
}
