/** Cases: imports of the user's own modules: every form of export, re-exports, circles, state, JSON, CommonJS beside ES modules. */
import { describe as throughBarrel, inner, isEven as evenThroughBarrel, Shape as ShapeThroughBarrel, viaBarrel } from '../modules/barrel.js';
import Anonymous from '../modules/anonymous-class.js';
import timesSix from '../modules/anonymous.js';
import { isEven } from '../modules/circular-a.js';
import { isOdd, makeEven } from '../modules/circular-b.js';
import common, { Box, times } from '../modules/common.cjs';
import data from '../modules/data.json' with { type: 'json' };
import describe, { countTo, makeAdder, makeMethod, named, NotFound, renamed, Shape, shown, state, table, triple, usesHidden } from '../modules/math.js';
import { triple as threefold } from '../modules/math.js';
import * as math from '../modules/math.js';
import settings from '../modules/settings.cjs';
import { add, current } from '../modules/stateful.js';
import whole from '../modules/whole.cjs';
import type { Case } from '../program/case.js';
import { gives, runs, sees } from '../program/case.js';

class Square extends Shape {
  constructor() {
    super(4);
  }
  override get corners(): number {
    return super.corners * 10;
  }
}
class Missing extends NotFound {
  override name = 'Missing';
  path: string;
  constructor(path: string) {
    super(`no ${path}`);
    this.path = path;
  }
}
const { half } = table.deep;

export const ownModuleCases: readonly Case[] = [
  runs('a named import', () => () => triple(4)),
  runs('an exported arrow', () => () => named('x')),
  runs('a default import', () => () => describe(4)),
  runs('a default export without a name', () => () => timesSix(2)),
  runs('a default class without a name', () => () => new Anonymous().double()),
  sees('an instance of a default class without a name', () => new Anonymous(), (one) => [one.double(), one instanceof Anonymous]),
  runs('a namespace', () => () => [math.triple(4), math.default(1), math.table.rate, Object.keys(math).length]),
  runs('a namespace in data', () => { const libs = { math }; return () => libs.math.triple(2); }),
  runs('a renamed import', () => () => threefold(4)),
  runs('a renamed export', () => () => [renamed(4), shown]),
  runs('a re-export', () => () => [viaBarrel(4), throughBarrel(1)]),
  runs('a namespace that is re-exported', () => () => inner.triple(4)),
  runs('an export passed on with *', () => () => evenThroughBarrel(10)),
  runs('a class under two names', () => () => new Shape(1) instanceof ShapeThroughBarrel),
  runs('modules that import one another', () => () => [isEven(10), isOdd(10)]),
  runs('a class of modules that import one another', () => () => makeEven().half),
  runs('an export that uses what its module hides', () => () => usesHidden()),
  runs('a closure that a module made', () => { const addSix = makeAdder(6); return () => addSix(1); }),
  runs('a method that a module made', () => { const made = makeMethod(); return () => made.hello(); }),
  runs('a property of an exported object', () => () => [table.rate, table.deep.half(9)]),
  runs('a function taken out of an exported object', () => () => half(9)),
  runs('an exported object as a whole', () => () => [Object.keys(table), table.list]),
  runs('an exported class', () => () => [new Shape(3).corners, Shape.of(2).sides, Shape.kinds]),
  sees('an instance of an exported class', () => new Shape(3), (shape) => [shape.corners, shape instanceof Shape]),
  runs('a local class that extends an exported one', () => () => [new Square().corners, new Square() instanceof Shape]),
  sees('an instance of a local class that extends an exported one', () => new Square(), (one) => [one.corners, one instanceof Shape, one instanceof Square]),
  gives('an instance of an exported class comes back as one', () => () => new Shape(3), (one) => [one instanceof Shape, one.corners]),
  gives('an instance of a local class that extends an exported one comes back', () => () => new Square(), (one) => [one instanceof Square, one instanceof Shape, one.corners]),
  { name: 'an exported error that is thrown', make: () => ({ fn: () => { throw new NotFound('nothing'); } }) },
  { name: 'a local error that extends an exported one is thrown', make: () => ({ fn: (path: string) => { throw new Missing(path); }, args: ['/x'] }) },
  gives('a caught error is an instance of both classes', () => () => new Missing('/y'), (error) => [error instanceof Missing, error instanceof NotFound, error.path, error.status, error.message]),
  runs('an exported generator', () => async () => { const all = []; for await (const one of countTo(3)) all.push(one); return all; }),
  runs('state of a module that nobody changed', () => () => state.count),
  runs('state of a module that fn changes', () => () => { const before = current(); add(5); const after = current(); add(-5); return [before, after]; }),
  { name: 'an export as fn', make: () => ({ fn: triple, items: [1, 2, 3] }) },
  { name: 'a default export as fn', make: () => ({ fn: describe, items: [1, 2] }) },
  sees('an export as an item', () => [triple, describe] as const, ([first, second]) => [first(2), second(3)]),
  sees('an exported class as an item', () => Shape, (Class) => new Class(2).corners),
  { name: 'an export as a static argument', make: () => ({ fn: (x: number, { by }: { by: typeof triple }) => by(x), args: [3], statics: { by: triple } }) },
  gives('an export comes back as itself', () => () => [triple, describe, Shape], (came) => came[0] === triple && came[1] === describe && came[2] === Shape),
  gives('an export that was an item comes back as itself', () => () => renamed, (came) => came === triple),
  sees('an exported function is the very one of the module', () => triple, (one) => one === math.triple),
  runs('JSON', () => () => [data.answer, data.list, data.nested.text]),
  runs('a CommonJS file by its default', () => () => common.times(2)),
  runs('a CommonJS file by name', () => () => [times(2), new Box(3).open()]),
  sees('an instance of a class of a CommonJS file', () => new Box(4), (box) => [box.open(), box instanceof Box]),
  runs('a CommonJS file that holds a promise too', () => () => [settings.rate, settings.twice(2)]),
  runs('a nested property of a CommonJS file', () => () => common.nested.deep.twice(4)),
  runs('a CommonJS file that is a function', () => () => [whole('x'), whole.part('y')]),
  { name: 'a function of a CommonJS file as fn', make: () => ({ fn: times, items: [1, 2] }) },
  gives('a function of a CommonJS file comes back as itself', () => () => times, (came) => came === times),
  gives('an instance of a class of a CommonJS file comes back as one', () => () => new Box(1), (box) => [box instanceof Box, box.open()]),
  runs('a module that is imported while fn runs', () => async () => ((await import('../modules/math.js')) as typeof math).triple(4)),
  runs('a CommonJS file that is imported while fn runs', () => async () => (await import('../modules/common.cjs')).default.times(2)),
  runs('an .mjs file that is imported while fn runs', () => async () => { const { default: Native, native } = await import('../modules/native.mjs'); return [native('x'), new Native().x]; }),
  runs('a module that is imported twice is one', () => async () => { const [one, other] = await Promise.all([import('../modules/math.js'), import('../modules/math.js')]); return one.triple === other.triple && one.triple === triple; }),
  runs('a helper that imports', () => { const load = async () => ((await import('../modules/math.js')) as typeof math).named('helper'); return () => load(); }),
];
