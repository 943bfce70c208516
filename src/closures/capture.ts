/** Joins what a function's text needs with what its scopes hold: every captured variable with its present value. */
import { unset } from './dead-zone.js';
import { isUndeclaredYet, readsSilently } from './declarations.js';
import { planExactly, planFunction } from './function-plan.js';
import type { FunctionPlan } from './function-plan.js';
import { hasInspector } from './inspector.js';
import { mainGlobal } from './main-realm.js';
import { startsStrict } from './module-file.js';
import type { Use } from './name-uses.js';
import { findPlace } from './place.js';
import type { Place } from './place.js';
import { CannotTravel, refuseUnseen } from './refusal.js';
import { readScriptNames } from './scopes.js';
import type { FunctionInside, Scope } from './scopes.js';
import { findScript } from './scripts.js';
import type { ScriptFacts } from './scripts.js';
import { findSureReads } from './sure-reads.js';

export interface Variable {
  readonly name: string;
  /** Its present value; `unset` where its declaration has not run. */
  readonly value: unknown;
  /** Properties read through it, when nothing else is done with it. */
  readonly paths: readonly (readonly string[])[] | undefined;
  readonly assigned: boolean;
  /** Variables of one scope have one key: what tells two functions of one counter from two with a counter each. */
  readonly scopeKey: string;
  /** It stands in the outermost scope of an ES module, where imports are. */
  readonly isModuleLevel: boolean;
  /** It stands in the outermost scope of a file: there is only one of it. */
  readonly isTopLevel: boolean;
}

export interface Captured {
  readonly plan: FunctionPlan;
  readonly variables: readonly Variable[];
  readonly strict: boolean;
  readonly place?: Place;
  readonly script?: ScriptFacts;
}

/** Functions that use no variable of anybody's, and cannot come to: what is read of them is the same each time. */
const lasting = new WeakMap<object, Captured>();

/** Reads a function and what it closes over. Throws CannotTravel where that is not possible. */
export function captureFunction(fn: (...args: never[]) => unknown, inside: FunctionInside | undefined): Captured {
  const known = findLastingCapture(fn);
  if (known !== undefined) return known;
  const captured = readFunction(fn, inside);
  if (inside !== undefined && willLast(fn, captured, inside)) lasting.set(fn, captured);
  return captured;
}

/** What was read of it before, where that still holds for sure. */
export function findLastingCapture(fn: object): Captured | undefined {
  const known = lasting.get(fn);
  if (known?.plan.isRough === true && planFunction(known.plan.source.text) !== known.plan) return undefined;
  return known === undefined || (known.plan.names.size > 0 && areDeclaredInScripts(known.plan.names)) ? undefined : known;
}

/**
 * A name that stands in no scope around the function is a global. In a module it stays one: which names a scope has is
 * decided when the file is read, for `eval` and `with` add none in strict code. Only a script can declare one later.
 */
function willLast(fn: object, { plan, variables, script }: Captured, inside: FunctionInside): boolean {
  if (script === undefined || plan.names.size === 0) return script !== undefined;
  if (variables.length > 0 || (plan.ownName !== undefined && plan.names.has(plan.ownName))) return false;
  // Of other realms, nobody would tell what scripts declare there.
  const isOurs = mainGlobal === globalThis && fn instanceof Function;
  return isOurs && script.isModule && inside.scopes.every(({ kind }) => kind !== 'Script');
}

/** Whether a script has declared one of the names for all: by `let` at its top, say, which makes no property of `globalThis`. */
function areDeclaredInScripts(names: FunctionPlan['names']): boolean {
  return readScriptNames().some((name) => names.has(name));
}

function readFunction(fn: (...args: never[]) => unknown, inside: FunctionInside | undefined): Captured {
  const text = Function.prototype.toString.call(fn);
  const { plan, variables } = readRoughly(fn, text, inside) ?? readExactly(fn, text, inside);
  const script = inside === undefined ? undefined : findScript(inside);
  const place = inside === undefined || script === undefined ? undefined : findPlace(plan, inside, script);
  return {
    plan,
    variables,
    strict: isStrict(fn, inside, script),
    ...(place ? { place } : {}),
    ...(script ? { script } : {}),
  };
}

function readExactly(fn: unknown, text: string, inside: FunctionInside | undefined): Pick<Captured, 'plan' | 'variables'> {
  const plan = planExactly(text);
  if (plan === undefined) {
    throw new CannotTravel('its text is not JavaScript that can be read', 'Wrap it in a function of your own.');
  }
  checkSurrounding(plan);
  return { plan, variables: captureVariables(fn, plan, plan.free, inside) };
}

/** The same without a parser, for a function that surely does no more with variables around it than read them. */
function readRoughly(fn: unknown, text: string, inside: FunctionInside | undefined): Pick<Captured, 'plan' | 'variables'> | undefined {
  const plan = planFunction(text);
  if (plan?.isRough !== true) return undefined;
  if (plan.names.size === 0) return { plan, variables: [] };
  const names = inside === undefined ? [] : findInScopes(plan.names, inside.scopes);
  const uses = inside === undefined ? undefined : findSureReads(text, names);
  if (uses === undefined) return undefined;
  const variables = captureVariables(fn, plan, uses, inside);
  // Of an object, perhaps only some properties are read.
  return variables.some(({ value }) => typeof value === 'object' && value !== null) ? undefined : { plan, variables };
}

/** Which of the names are those of variables around the function. */
function findInScopes(names: ReadonlySet<string>, scopes: readonly Scope[]): string[] {
  const end = scopes.findIndex(({ kind }) => kind === 'Global');
  const local = end === -1 ? scopes : scopes.slice(0, end);
  return [...names].filter((name) => local.some(({ object }) => name in object));
}

function checkSurrounding(plan: FunctionPlan): void {
  if (plan.source.usesOuterPrivates) {
    throw new CannotTravel('a method that uses #private names of a class around it', 'Send the whole class, or an instance of it, and call the method there.');
  }
  const [first] = plan.surrounding;
  if (first === undefined) return;
  const [what, at] = first;
  const isArrow = plan.source.root.type === 'ArrowFunctionExpression';
  if (what === 'super') {
    throw new CannotTravel('a method that uses `super`, which belongs to the object it was written in', 'Send the whole class, or an instance of it, and call the method there.', at);
  }
  const remedies: Readonly<Record<string, string>> = {
    this: 'Keep it in a variable first (`const self = this`) and use that, or send a bound method (`this.method.bind(this)`).',
    arguments: 'Name the parameters, or keep what you need of them in a variable.',
    'new.target': 'Keep it in a variable first.',
  };
  throw new CannotTravel(`${isArrow ? 'an arrow function' : 'a function'} that uses the \`${what}\` around it, which cannot be read`, remedies[what] ?? '', at);
}

function captureVariables(
  fn: unknown, plan: FunctionPlan, uses: ReadonlyMap<string, Use>, inside: FunctionInside | undefined,
): Variable[] {
  const variables: Variable[] = [];
  for (const [name, use] of uses) {
    if (inside === undefined) checkReadable(name, use);
    else {
      const variable = captureVariable(name, use, inside);
      // A function that calls itself by the name it has anyway needs no variable for that.
      if (variable !== undefined && !(name === plan.ownName && variable.value === fn)) variables.push(variable);
    }
  }
  return variables;
}

/** Without an inspector, a function that uses nothing but globals still is what it seems. */
function checkReadable(name: string, { at }: Use): void {
  if (name in globalThis || hasInspector()) return;
  throw refuseUnseen(`it captures the variable \`${name}\``, at);
}

function captureVariable(name: string, use: Use, inside: FunctionInside): Variable | undefined {
  const { scopes } = inside;
  for (const [index, scope] of scopes.entries()) {
    if (scope.kind === 'Global') return undefined;
    if (!(name in scope.object)) continue;
    return {
      name,
      value: readVariable(name, index, inside),
      paths: use.paths,
      assigned: use.assigned,
      scopeKey: `${inside.scriptId} ${scopes.length - index} ${scope.kind} ${name}`,
      isModuleLevel: scope.kind === 'Module',
      isTopLevel: isOutermost(scopes, index),
    };
  }
  return undefined;
}

function isOutermost(scopes: readonly Scope[], index: number): boolean {
  const { kind } = scopes[index]!;
  // A CommonJS file is a function: its scope is the last one before the globals, and has no name.
  return kind === 'Module' || kind === 'Script' || (kind === 'Closure' && scopes[index + 1]?.kind === 'Global');
}

/** In its dead zone a variable stays what it is: unbound until it is used. */
function readVariable(name: string, index: number, inside: FunctionInside): unknown {
  try {
    const value = inside.scopes[index]!.object[name];
    if (value !== undefined || !readsSilently) return value;
  } catch {
    return unset;
  }
  const script = findScript(inside);
  return script !== undefined && isUndeclaredYet(name, isOutermost(inside.scopes, index), inside, script) ? unset : undefined;
}

/** Functions tell by a property that strict ones refuse to show; arrows and methods by the file they stand in. */
function isStrict(fn: object, inside: FunctionInside | undefined, script: ScriptFacts | undefined): boolean {
  const isOrdinary = Object.hasOwn(fn, 'prototype') && !isGeneratorLike(fn);
  if (isOrdinary) return refusesCaller(fn);
  if (script === undefined || inside === undefined) return true;
  if (script.isModule) return true;
  // Only code without a file is not known by its script.
  if (script.url === '' && inside.scopes.some((scope) => scope.kind === 'Module')) return true;
  return startsStrict(script);
}

function refusesCaller(fn: object): boolean {
  try {
    Reflect.get(fn, 'caller');
    return false;
  } catch {
    return true;
  }
}

function isGeneratorLike(fn: object): boolean {
  return Object.prototype.toString.call(fn).includes('Generator');
}
