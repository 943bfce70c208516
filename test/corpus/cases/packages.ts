/** Cases: imports of packages: ES modules, CommonJS, parts of them, deep imports and conditional exports. */
import lodash from 'lodash';
import { scoped } from '@corpus/scoped';
import chunk, { Tree, chunk as cut, version } from 'corpus-cjs';
import cached from 'corpus-cjs/lib/cached.js';
import parts from 'corpus-cjs/lib/parts.js';
import { next } from 'corpus-cjs/lib/parts.js';
import { add, flavour } from 'corpus-dual';
import { where } from 'corpus-dual/node';
import greet, { Model, ModelError, double, make, tools, viaDeep } from 'corpus-esm';
import * as whole from 'corpus-esm';
import { deep } from 'corpus-esm/deep';
import { wide } from 'corpus-esm/features/wide';
import * as interop from 'corpus-interop';
import { named } from 'corpus-interop';
import type { Case } from '../program/case.js';
import { gives, runs, sees } from '../program/case.js';

const { sum } = lodash;
const { half } = tools;
class Deeper extends Model {
  bonus = 1;
  override predict(x: number): number {
    return super.predict(x) + this.bonus;
  }
}

export const packageCases: readonly Case[] = [
  runs('a default import of an ES module', () => () => greet('you')),
  runs('a named import of an ES module', () => () => double(4)),
  runs('a namespace of an ES module', () => () => [whole.double(4), whole.default('x'), Object.keys(whole).length]),
  runs('an export that uses another file of its package', () => () => viaDeep(1)),
  runs('a property of an exported object', () => () => tools.half(9)),
  runs('a function taken out of an exported object', () => () => half(9)),
  runs('a closure that a package made', () => { const addFive = make(5); return () => addFive(1); }),
  runs('a class of a package', () => () => new Model([1, 2]).predict(3)),
  sees('an instance of a class of a package', () => new Model([1, 2]), (one) => [one.predict(3), one instanceof Model]),
  sees('an instance of a class that extends one of a package', () => new Deeper([1, 2]), (one) => [one.predict(3), one instanceof Model, one instanceof Deeper]),
  gives('an instance of a class of a package comes back as one', () => () => new Model([5]), (one) => [one instanceof Model, one.predict(1)]),
  { name: 'an error of a package that is thrown', make: () => ({ fn: () => { throw new ModelError('bad model'); } }) },
  gives('an error of a package that is given', () => () => new ModelError('bad'), (error) => [error instanceof ModelError, error.message, error.name]),
  runs('a deep import', () => () => deep(1)),
  runs('a deep import through a pattern', () => () => wide(1)),
  runs('a package of a scope', () => () => scoped('x')),
  runs('a CommonJS package that is a function', () => () => chunk([1, 2, 3], 2)),
  runs('a named import of a CommonJS package', () => () => [cut([1, 2], 1), version]),
  runs('a property of a CommonJS package', () => () => chunk.parts.next(1)),
  runs('a property of a CommonJS package in a variable', () => { const { previous } = chunk.parts; return () => previous(1); }),
  runs('a class of a CommonJS package', () => () => new Tree(1).grow().root),
  sees('an instance of a class of a CommonJS package', () => new Tree(5), (tree) => [tree.grow().root, tree instanceof Tree, tree.grow() instanceof Tree]),
  runs('a deep import of a CommonJS package', () => () => [parts.next(1), next(2)]),
  runs('a part of a CommonJS package that keeps a WeakMap', () => () => cached.measure([1, 2])),
  runs('a CommonJS package that a compiler made', () => () => [named('x'), typeof interop.default]),
  runs('conditional exports', () => () => [flavour(), add(1, 2)]),
  runs('exports for Node only', () => () => where()),
  runs('a big CommonJS package', () => () => [lodash.chunk([1, 2, 3], 2), lodash.camelCase('a b')]),
  runs('a function of a big package in a variable', () => () => sum([1, 2])),
  runs('a chain of a big package', () => () => lodash([1, 2, 3]).map((x) => x * 2).reverse().value()),
  runs('a package with a named import and a namespace', () => () => [double(1) === whole.double(1), whole.tools === tools]),
  { name: 'a function of an ES module as fn', make: () => ({ fn: double, items: [1, 2, 3] }) },
  { name: 'a function of a CommonJS package as fn', make: () => ({ fn: chunk, args: [[1, 2, 3], 2] }) },
  sees('functions of packages as items', () => [double, chunk.parts.next, lodash.sum] as const, ([first, second, third]) => [first(1), second(1), third([1])]),
  { name: 'a function of a package as a static argument', make: () => ({ fn: (x: number, { by }: { by: typeof double }) => by(x), args: [3], statics: { by: double } }) },
  gives('a function of an ES module comes back as itself', () => () => double, (came) => came === double),
  gives('a function of a CommonJS package comes back as itself', () => () => chunk, (came) => came === chunk),
  gives('a class of a package comes back as itself', () => () => Model, (came) => came === Model),
  gives('a whole package comes back as itself', () => () => lodash, (came) => came === lodash),
  runs('a package that is imported while fn runs', () => async () => ((await import('corpus-esm')) as typeof whole).double(7)),
  runs('a deep part that is imported while fn runs', () => async () => (await import('corpus-esm/deep')).deep(7)),
  runs('a CommonJS package that is imported while fn runs', () => async () => (await import('corpus-cjs')).default([1, 2], 1)),
];
