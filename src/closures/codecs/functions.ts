/** Functions and classes: by reference where the other side can import them, else by value with what they capture. */
import { types } from 'node:util';
import { captureFunction } from '../capture.js';
import type { Captured, Variable } from '../capture.js';
import { replaceTrace } from '../compiler-traces.js';
import type { EncodeContext } from '../context.js';
import { hasInspector } from '../inspector.js';
import { CannotTravel, refuseUnseen } from '../refusal.js';
import { findImportedVariable } from '../imported-variables.js';
import { findNotedReference, findOrigin, noteReference } from '../known-values.js';
import type { Origin } from '../known-values.js';
import type { Binding, FunctionNode, Node, Slot } from '../nodes.js';
import { referToExports, referToFunction, referToNative, referToStranger } from '../reference.js';
import { isPlaceKnown, lookInside } from '../scopes.js';
import type { FunctionInside } from '../scopes.js';
import { findScript } from '../scripts.js';
import { encodeClassParts, encodeFunctionOwn, encodePrototypeExtras } from './function-parts.js';
import { checkLocal, holdsFunctions } from './objects.js';

type AnyFunction = (...args: never[]) => unknown;

export function encodeFunction(fn: AnyFunction, context: EncodeContext): Node {
  if (types.isProxy(fn)) throw new CannotTravel('a proxy of a function cannot travel', 'Send the function it stands for.');
  const noted = findNotedReference(fn);
  if (noted !== undefined) return { type: 'reference', reference: noted };
  const id = context.identities.idOf(fn);
  if (context.identities.isKnown(id)) return { type: 'known', id };
  checkLocal(fn);
  const origin = findOrigin(fn);
  if (origin !== undefined) return encodeAgain(fn, id, origin, context);
  if (!isPlaceKnown(fn) && isNative(fn)) return encodeNative(fn, id, context);
  const inside = lookInside(fn) as FunctionInside | undefined;
  const stranger = referToStranger(fn, inside);
  if (stranger !== undefined) return { type: 'reference', reference: stranger };
  const script = inside === undefined ? undefined : findScript(inside);
  const reference = inside === undefined ? undefined : referToFunction(fn, inside, script);
  if (reference !== undefined) return { type: 'reference', reference };
  const base = encodeRequire(fn);
  if (base !== undefined) return base;
  if (script?.url.startsWith('node:') === true) {
    throw new CannotTravel(`${sayFunction(fn)} belongs to the inside of Node`, 'Make or call it inside the function.');
  }
  return encodeByValue(fn, id, inside, context);
}

function encodeByValue(fn: AnyFunction, id: string, inside: FunctionInside | undefined, context: EncodeContext): Node {
  const captured = captureFunction(fn, inside);
  context.carried.push(id);
  context.noteCaptured(fn, captured, inside);
  const { plan, place, strict } = captured;
  if (place !== undefined) context.noteFile(place.file, place.script);
  const taker = inside === undefined ? id : `${inside.scriptId}:${inside.line}:${inside.column}`;
  const bindings = captured.variables.map((variable) => bind(replaceTrace(variable, captured), captured, taker, context));
  const classParts = plan.class === undefined ? undefined : encodeClassParts(fn, plan, inside, context);
  const text = classParts?.hydrates === true ? plan.hydratingText : plan.text;
  const needsOwnName = plan.ownName !== undefined && captured.variables.some(({ name }) => name === plan.ownName);
  const node: FunctionNode = {
    type: 'function', id, text, strict, bindings,
    form: plan.form === 'expression' && needsOwnName ? 'declaration' : plan.form,
    ...(text === plan.source.text ? {} : { original: plan.source.text }),
    ...readName(fn),
    ...(place ? { file: place.file } : {}),
    line: place?.line ?? 0,
    column: place?.column ?? 0,
    usesMeta: plan.usesMeta,
    ...(plan.hasComputedKey ? { computedKeys: [fn.name] } : {}),
    ...classParts,
    ...encodePrototypeExtras(fn, context),
  };
  const own = encodeFunctionOwn(fn, classParts?.parent !== undefined, context);
  return own === undefined ? node : { ...node, own };
}

/** A variable with its cell, or with the import it is. */
function bind(variable: Variable, captured: Captured, taker: string, context: EncodeContext): Binding {
  const { name, value, paths, scopeKey, isTopLevel, assigned } = variable;
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  const imported = captured.script && findImportedVariable(variable, captured.script);
  if (imported !== undefined) {
    const { reference, isLive } = imported;
    if (!isObject || isLive || !variable.isModuleLevel) {
      return { name, cell: -1, assigned, reference, ...(isLive ? { isLive } : {}) };
    }
    // Noted, so that it is the same wherever else it is met.
    if (!findNotedReference(value)) noteReference(value, reference);
  }
  const isPartial = paths !== undefined && isObject && isDivisible(value);
  const slot = (): Slot =>
    isPartial ? context.partialSlot(value, paths, 'variable', name) : context.slot(value, 'variable', name);
  return { name, cell: context.cell(scopeKey, value, isTopLevel, taker, slot), assigned };
}

/** Whether single properties may stand for the object: not for what is a whole to the other side. */
function isDivisible(value: object): boolean {
  if (typeof value === 'function' || types.isProxy(value) || ArrayBuffer.isView(value) || Array.isArray(value)) return false;
  if (types.isModuleNamespaceObject(value)) return findNotedReference(value) === undefined;
  // To look for a name takes time; plain data has none.
  return !holdsFunctions(value) || (referToNative(value) ?? referToExports(value)) === undefined;
}

/** A function made from a message: written down as it came, with the present values of its variables. */
function encodeAgain(fn: AnyFunction, id: string, origin: Origin, context: EncodeContext): Node {
  context.carried.push(id);
  const values = origin.readBindings();
  const bindings = origin.node.bindings.map((binding, index): Binding => {
    if (binding.reference !== undefined) return binding;
    const { name, assigned, cell } = binding;
    const value = values[index];
    const key = `again ${origin.node.id} ${cell} ${name}`;
    return { name, assigned, cell: context.cell(key, value, false, id, () => context.slot(value, 'variable', name)) };
  });
  const { own: _own, ...node } = origin.node as FunctionNode & { own?: unknown };
  if (node.file !== undefined) context.noteFile(node.file);
  const again: FunctionNode = {
    ...node, id, bindings,
    ...readName(fn),
    ...(node.parent === undefined ? {} : { parent: context.slot(origin.parent, 'parent') }),
    ...(origin.computedKeys ? { computedKeys: origin.computedKeys.map((key) => context.slot(key, 'symbol')) } : {}),
    ...(origin.readStaticPrivates
      ? { staticPrivates: origin.readStaticPrivates().map((value) => context.slot(value, 'private', 'static')) }
      : {}),
    ...encodePrototypeExtras(fn, context),
  };
  const own = encodeFunctionOwn(fn, node.parent !== undefined, context);
  return own === undefined ? again : { ...again, own };
}

function encodeNative(fn: AnyFunction, id: string, context: EncodeContext): Node {
  const reference = referToNative(fn);
  if (reference !== undefined) return { type: 'reference', reference };
  const inside = lookInside(fn);
  if (!hasInspector()) throw refuseUnseen(`${sayFunction(fn)} is native code, or bound to something`);
  if (inside?.kind !== 'bound') {
    throw new CannotTravel(`${sayFunction(fn)} is native code without a name that leads to it`, 'Wrap it: `(...args) => original(...args)`.');
  }
  context.carried.push(id);
  const target = context.slot(inside.target, 'target');
  const self = context.slot(inside.self, 'self');
  const args = inside.args.map((arg, index) => context.slot(arg, 'argument', index));
  const own = encodeFunctionOwn(fn, false, context);
  const node: Node = { type: 'bound', id, target, self, args };
  return own === undefined ? node : { ...node, own };
}

/** The `require` of a file finds things from that file's place there too. */
function encodeRequire(fn: AnyFunction): Node | undefined {
  const { resolve, cache } = fn as unknown as Partial<NodeJS.Require>;
  if (typeof resolve?.paths !== 'function' || typeof cache !== 'object') return undefined;
  const folder = resolve.paths('./here')?.[0];
  return folder === undefined ? undefined : { type: 'require', file: `${folder}/here.js` };
}

function isNative(fn: AnyFunction): boolean {
  return /\{\s*\[native code\]\s*\}\s*$/.test(Function.prototype.toString.call(fn));
}

function readName(fn: AnyFunction): { name?: string } {
  const property = Object.getOwnPropertyDescriptor(fn, 'name');
  const isUsual = typeof property?.value === 'string' && !property.writable && !property.enumerable && property.configurable === true;
  return isUsual ? { name: property.value as string } : {};
}

function sayFunction(fn: AnyFunction): string {
  return fn.name === '' ? 'a function' : `the function \`${fn.name}\``;
}
