/** Holds the corpus to its word: what it compares with sees every kind of difference, and none where there is none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDifference } from './program/same.js';

class Point {
  x = 1;
}
class Other {
  y = 1;
}
const shared = {};
const circle: { self?: unknown } = {};
circle.self = circle;
const sameCircle: { self?: unknown } = {};
sameCircle.self = sameCircle;
const local = Symbol('local');

const different: Readonly<Record<string, readonly [unknown, unknown]>> = {
  'numbers': [1, 2],
  'zeros': [0, -0],
  'a value and nothing': [null, undefined],
  'a hole and undefined': [[,], [undefined]], // eslint-disable-line no-sparse-arrays -- the hole is what it is about
  'nested values': [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }],
  'missing keys': [{ a: 1 }, { a: 1, b: undefined }],
  'the order of keys': [{ a: 1, b: 2 }, { b: 2, a: 1 }],
  'prototypes': [new Point(), { x: 1 }],
  'classes': [Object.assign(new Point(), { y: 1 }), Object.assign(new Other(), { x: 1 })],
  'a null prototype': [{}, Object.create(null)],
  'frozen and not': [Object.freeze({ a: 1 }), { a: 1 }],
  'enumerable and not': [{ a: 1 }, Object.defineProperty({}, 'a', { value: 1, writable: true, configurable: true })],
  'a getter and its value': [{ get a() { return 1; } }, { a: 1 }],
  'dates': [new Date(1), new Date(2)],
  'the last index of expressions': [/a/g, Object.assign(/a/g, { lastIndex: 1 })],
  'maps': [new Map([[1, { a: 1 }]]), new Map([[1, { a: 2 }]])],
  'the order of sets': [new Set([1, 2]), new Set([2, 1])],
  'bytes': [new Uint8Array([1]), new Uint8Array([2])],
  'kinds of views': [new Uint8Array([1]), Buffer.from([1])],
  'boxed numbers': [new Number(1), new Number(2)],  
  'URLs': [new URL('http://a/b'), new URL('http://a/c')],
  'messages of errors': [new Error('a'), new Error('b')],
  'classes of errors': [new RangeError('a'), new TypeError('a')],
  'an error and what looks like one': [new Error('a'), Object.create(Error.prototype, Object.getOwnPropertyDescriptors(new Error('a')))],
  'names of functions': [function one() {}, function other() {}],
  'properties of functions': [Object.assign(() => {}, { a: 1 }), Object.assign(() => {}, { a: 2 })],
  'symbols': [Symbol('a'), Symbol('b')],
  'registered symbols': [Symbol.for('a'), Symbol('a')],
  'one object twice, and two': [[shared, shared], [{}, {}]],
  'two objects, and one twice': [[{}, {}], [shared, shared]],
  'a circle and none': [circle, { self: {} }],
};

describe('sees a difference of', () => {
  for (const [name, [one, other]] of Object.entries(different)) {
    test(name, () => assert.equal(typeof findDifference(one, other), 'string'));
  }
});

test('sees none where there is none', () => {
  const make = (): unknown => ({
    list: [1, , 'a', 5n, NaN, -0], // eslint-disable-line no-sparse-arrays -- holes are compared as well
    point: Object.freeze(new Point()), map: new Map<unknown, unknown>([['a', new Set([{}])]]), date: new Date(5), bytes: Buffer.from('a'),
    error: Object.assign(new Error('a', { cause: 1 }), { code: 1 }), fn: Object.assign((x: number) => x, { a: 1 }), get twice() { return 2; },
  });
  assert.equal(findDifference(make(), make()), undefined);
  assert.equal(findDifference(circle, sameCircle), undefined);
  assert.equal(findDifference({ [local]: local }, ((own) => ({ [own]: own }))(Symbol('local'))), undefined);
});

test('says where', () => {
  assert.equal(findDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }), '.a.1.b: 2 in place, 3 there');
});
