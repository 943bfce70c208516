/** Cases: what is data stays data: names and texts that look like code, and keys that reach for prototypes. */
import { decode, encode } from 'parathos/closures';
import type { Case } from '../program/case.js';
import { runs, sees } from '../program/case.js';

const polluting = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
const evil = "'); globalThis.evil = true; ('";
const isClean = (): boolean => !('polluted' in {}) && !('evil' in globalThis);

export const safetyCases: readonly Case[] = [
  sees('a key named __proto__', () => JSON.parse(polluting) as object, (value) => [Object.keys(value), isClean(), Object.getPrototypeOf(value) === Object.prototype]),
  sees('a key named __proto__ beside a function', () => ({ ...(JSON.parse('{"a":1}') as object), ['__proto__']: { polluted: true }, f: () => 1 }), (value) => [Object.keys(value), isClean()]),
  runs('a captured key named __proto__', () => { const value = JSON.parse(polluting) as object; return () => [JSON.stringify(value), isClean()]; }),
  sees('keys of Object.prototype', () => ({ hasOwnProperty: 1, toString: 2, valueOf: 3, constructor: 4, f: () => 1 }), (value) => Object.keys(value)),
  sees('a text that looks like code', () => [evil, '${evil}', '</script>', '\u2028', '`'], (all) => [all.length, all[0]!.length, isClean()]),
  sees('a key that looks like code', () => ({ [evil]: evil, f: () => 1 }), (value) => [Object.keys(value).length, isClean()]),
  sees('a symbol that looks like code', () => ({ [Symbol.for(evil)]: Symbol.for(evil), f: () => 1 }), (value) => [Reflect.ownKeys(value).length, isClean()]),
  sees('a class name that looks like code', () => { class Odd { x = 1; } Object.defineProperty(Odd, 'name', { value: evil }); return new Odd(); }, (one) => [one.constructor.name.length, one.x, isClean()]),
  sees('a function name that looks like code', () => Object.defineProperty(() => 5, 'name', { value: evil }), (fn) => [fn.name.length, fn(), isClean()]),
  sees('an error whose fields look like code', () => Object.assign(new Error(evil), { name: evil, stack: evil }), (error) => [error.message.length, error.name.length, error.stack?.length, isClean()]),
  sees('a regular expression that looks like code', () => new RegExp(evil.replace(/[()]/g, '\\$&')), (pattern) => [pattern.source.length, isClean()]),
  sees('a property named then', () => ({ then: 5, list: [{ then: 'text' }] }), (value) => [value.then, value.list[0]!.then]),
  sees('data like our own nodes', () => ({ version: 1, root: { ref: 0 }, nodes: [{ kind: 'function', text: 'globalThis.evil = true' }], ref: 0 }), (value) => [Object.keys(value), value.nodes[0]!.kind, isClean()]),
  sees('data like our own nodes beside a function', () => ({ ref: 0, node: { ref: 1 }, f: () => 1 }), (value) => [value.ref, value.node.ref, value.f()]),
  runs('bytes of encode there', () => () => decode(encode({ f: 1, list: [evil] }))),
  runs('a function through encode and decode there', () => { const offset = 3; return async () => ((await decode(encode((x: number) => x + offset))) as (x: number) => number)(4); }),
  runs('damaged bytes are an error', () => async () => {
    const bytes = encode({ f: (x: number) => x, map: new Map([[1, { a: [1, 2, 3] }]]) });
    const refused: string[] = [];
    for (const length of [0, 1, 5, bytes.length >> 1, bytes.length - 1]) {
      await decode(bytes.slice(0, length)).catch((error: { code?: string }) => refused.push(error.code ?? String(error)));
    }
    return refused;
  }, { expect: Array.from({ length: 5 }, () => 'PARATHOS_DECODE') }),
];
