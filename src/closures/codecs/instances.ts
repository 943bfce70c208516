/** Instances of classes, and the prototypes that make them so. */
import { ourPrototype } from '../main-realm.js';
import type { EncodeContext } from '../context.js';
import { hasInspector } from '../inspector.js';
import { CannotTravel, refuseUnseen, remedyFor, withArticle } from '../refusal.js';
import { planFunction } from '../function-plan.js';
import { findNotedReference, findOrigin } from '../known-values.js';
import type { Node, Privates } from '../nodes.js';
import { referToFunction, referToNative, referToStranger } from '../reference.js';
import { lookInside, readPrivates } from '../scopes.js';
import { findScript } from '../scripts.js';
import { findObstacle } from '../twin-check.js';
import { declaresPrivates } from '../twins.js';
import { protoToSend } from '../twin-protos.js';
import { findTextMembers } from './members.js';
import { encodeOwn } from './own.js';

/** Classes of Node and of the language whose instances are ordinary objects with nothing hidden behind them. */
const open = new Set(['Object', 'EventEmitter', 'Event', 'Iterator', 'Assert']);

/** Classes of Node that keep private state which their codec makes again. */
const hidden = new Set<unknown>([URL, URLSearchParams, DOMException]);

/** The iterators that the language itself makes of an array, a string, a Map, a Set and the matches of a pattern. */
const iteratorPrototypes = new Set<object>(
  [[].values(), ''[Symbol.iterator](), new Map().entries(), new Set().values(), ''.matchAll(/./g)].map(
    (iterator) => Object.getPrototypeOf(iterator) as object,
  ),
);

interface Verdict {
  /** The other side has the class under the same name. */
  readonly reference: boolean;
  /** Its instances stand for something that cannot travel: the name to say. */
  readonly refused?: string;
  /** It belongs to the inside of Node, where no name leads. */
  readonly isInside?: boolean;
}

const verdicts = new WeakMap<object, Verdict>();

/** Throws for an object whose class stands for something outside the program's memory: a socket, a stream, a timer. */
export function checkClasses(value: object): void {
  const proto = protoToSend(value);
  // How far an iterator of the language has come is nowhere to be read: it would arrive as an empty object.
  if (proto !== null && iteratorPrototypes.has(proto)) {
    throw new CannotTravel(`${withArticle(nameOfClass(value))} cannot travel`, remedyFor('Iterator'));
  }
  const { refused } = judgeChain(proto);
  if (refused === undefined) return;
  const name = nameOfClass(value);
  const kind = name === refused ? name : `${name} (a kind of ${refused})`;
  throw new CannotTravel(`${withArticle(kind)} cannot travel`, remedyFor(refused));
}

/** What holds for all objects with this prototype. */
interface ChainVerdict {
  readonly refused?: string;
  /** Classes of the chain that declare `#private` members, parents first. */
  readonly owners: readonly Owner[];
}

type Owner = ((...args: never[]) => unknown) & { readonly name: string };

const chains = new WeakMap<object, ChainVerdict>();

function judgeChain(proto: object | null): ChainVerdict {
  if (proto === null || proto === Object.prototype) return { owners: [] };
  let verdict = chains.get(proto);
  if (verdict !== undefined) return verdict;
  const above = judgeChain(Object.getPrototypeOf(proto) as object | null);
  const constructor: unknown = Object.getOwnPropertyDescriptor(proto, 'constructor')?.value;
  const refused = typeof constructor === 'function' ? (judgeClass(constructor).refused ?? above.refused) : above.refused;
  const owners = typeof constructor === 'function' && constructor.prototype === proto && !hidden.has(constructor) && declaresPrivates(constructor)
    ? [...above.owners, constructor as Owner]
    : above.owners;
  verdict = { owners, ...(refused === undefined ? {} : { refused }) };
  chains.set(proto, verdict);
  return verdict;
}

export function nameOfClass(value: object): string {
  const constructor: unknown = (value as { constructor?: unknown }).constructor;
  const name = typeof constructor === 'function' ? constructor.name : '';
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  // Since iterators have a class of their own, it is the tag that tells what they go through.
  const saysLittle = name === '' || name === 'Object' || name === 'Iterator';
  return saysLittle && tag !== 'Object' ? tag : name || tag;
}

/** The class an error gets there: Node's internal ones cannot be had, so the next in line has to do. */
export function findErrorProto(error: object): object | null {
  let proto = protoToSend(error);
  for (; proto !== null; proto = Object.getPrototypeOf(proto) as object | null) {
    const property = Object.getOwnPropertyDescriptor(proto, 'constructor');
    const constructor: unknown = property?.value;
    if (ourPrototype(proto) !== proto) return proto;
    // Node hides some of its classes behind a getter that names the language's own.
    if (property?.get === undefined && (typeof constructor !== 'function' || judgeClass(constructor).isInside !== true)) return proto;
  }
  return proto;
}

/** A prototype is reached through its class, with what was put on it after the class was made. */
export function encodePrototype(value: object, context: EncodeContext): Node | undefined {
  const constructor: unknown = Object.getOwnPropertyDescriptor(value, 'constructor')?.value;
  if (typeof constructor !== 'function' || Object.getOwnPropertyDescriptor(constructor, 'prototype')?.value !== value) return undefined;
  const of = context.slot(constructor, 'class', constructor.name);
  if (judgeClass(constructor).reference) return { type: 'prototype', of };
  const inText = findTextMembers(constructor, false);
  const isUsual = isUsualConstructor(value);
  const own = encodeOwn(value, usualProto(constructor), (key) => (key === 'constructor' && isUsual) || inText.has(key), context);
  return own === undefined ? { type: 'prototype', of } : { type: 'prototype', of, own };
}

/** The `#private` fields of an instance, for each class of its chain that declares some. */
export function encodeInstanceParts(value: object, context: EncodeContext): Privates[] | undefined {
  const { owners } = judgeChain(protoToSend(value));
  if (owners.length === 0) return undefined;
  if (!hasInspector() && !owners.every((owner) => findOrigin(owner))) throw refuseUnseen('it keeps #private state');
  checkImported(value, owners[0]!);
  const live = owners.every((owner) => findOrigin(owner)) ? [] : readPrivates(value);
  const parts: Privates[] = [];
  for (const owner of owners) {
    const of = context.slot(owner, 'class', owner.name);
    const fields = planFunction(textOf(owner))?.class?.privateFields ?? [];
    const origin = findOrigin(owner);
    const values = origin?.readPrivates ? origin.readPrivates(value) : fields.map((field) => takeField(live, field));
    parts.push({ of, values: values.map((one, index) => context.slot(one, 'private', fields[index])) });
  }
  return parts;
}

/** The other side gives the state to twins of the imported classes: they have to be as good. */
function checkImported(value: object, top: Owner): void {
  const leaf: unknown = Object.getOwnPropertyDescriptor(protoToSend(value) ?? {}, 'constructor')?.value;
  for (let at = leaf; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const obstacle = judgeClass(at).reference ? findObstacle(at) : '';
    if (obstacle !== '') {
      throw new CannotTravel(
        `an instance of ${at.name}, which is imported and keeps #private state, cannot be made again there: ${obstacle}`,
        'Make it inside the function from what it is made of, or tell how with `register` of parathos/closures.',
      );
    }
    if (at === top) return;
  }
}

/** The text a class was written with, also where what runs here is a rewritten one. */
export function textOf(fn: object): string {
  return findOrigin(fn)?.original ?? Function.prototype.toString.call(fn);
}

/** Whether the other side imports the class, takes it by value, or cannot have its instances at all. */
export function judgeClass(constructor: object): Verdict {
  let verdict = verdicts.get(constructor);
  if (verdict === undefined) {
    verdict = findVerdict(constructor);
    verdicts.set(constructor, verdict);
  }
  return verdict;
}

function findVerdict(constructor: object): Verdict {
  if (findNotedReference(constructor)?.from === 'import') return { reference: true };
  if (findOrigin(constructor)) return { reference: false };
  const { name } = constructor as { name: string };
  const isNative = /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(constructor));
  const inside = isNative ? undefined : lookInside(constructor);
  const stranger = inside?.kind === 'function' ? referToStranger(constructor, inside) : undefined;
  if (stranger?.from === 'import' || stranger?.from === 'require') return { reference: true };
  const script = inside?.kind === 'function' && stranger === undefined ? findScript(inside) : undefined;
  const isOfNode = stranger !== undefined || script?.url.startsWith('node:') === true;
  const native = isNative || isOfNode ? referToNative(constructor) : undefined;
  if (isNative || isOfNode) {
    const isOpen = open.has(name) || isError(constructor) || isContainer(constructor);
    const isInside = native === undefined;
    return isOpen ? { reference: !isInside, isInside } : { reference: !isInside, isInside, refused: name };
  }
  const reference = inside?.kind === 'function' ? referToFunction(constructor, inside, script) : undefined;
  return { reference: reference !== undefined };
}

function isError(constructor: object): boolean {
  return constructor === Error || Object.prototype.isPrototypeOf.call(Error, constructor);
}

/** Kinds that have a codec; an object that merely inherits from their prototype is ordinary. */
function isContainer(constructor: object): boolean {
  return [Array, Map, Set, Date, RegExp, Function, Number, String, Boolean, Symbol, BigInt, ArrayBuffer, DataView, Buffer,
    URL, URLSearchParams, Object.getPrototypeOf(Int8Array)].some((one) => one === constructor || Object.prototype.isPrototypeOf.call(one as object, constructor));
}

/** Takes the first field of that name: classes of a chain may use the same one, and parents come first. */
function takeField(live: { readonly name: string; readonly value: unknown }[], field: string): unknown {
  const index = live.findIndex(({ name }) => name === `#${field}`);
  return index === -1 ? undefined : live.splice(index, 1)[0]?.value;
}

function isUsualConstructor(prototype: object): boolean {
  const property = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  return property?.enumerable === false && property.writable === true && property.configurable === true;
}

function usualProto(constructor: object): object | null {
  const parent = Object.getPrototypeOf(constructor) as { prototype?: object | null } | null;
  const isClass = textOf(constructor).startsWith('class');
  if (!isClass || parent === Function.prototype || parent === null) return Object.prototype;
  return parent.prototype ?? null;
}
