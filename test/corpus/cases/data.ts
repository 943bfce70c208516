/** Cases: data of every kind, with what structured clone loses. */
import { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import type { Case } from '../program/case.js';
import { sees } from '../program/case.js';

const local = Symbol('local');

/** A value seen from all sides: what it shows, and the descriptors of its own properties. */
function look(value: unknown): unknown {
  return inspect(value, { depth: 9, showHidden: true, compact: 9, breakLength: 200, getters: false });
}

const values: Record<string, () => unknown> = {
  'numbers': () => [0, -0, 1.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 5e-324],
  'strings': () => ['', 'a', 'ü€😀', '\u0000', '\ud800', 'x'.repeat(1000)],
  'big integers': () => [0n, -1n, 123456789012345678901234567890n],
  'undefined, null and booleans': () => [undefined, null, true, false],
  'an empty object and array': () => [{}, []],
  'nested plain data': () => ({ a: [{ b: { c: [1, [2, [3]]] } }], d: 'x' }),
  'a sparse array': () => [1, , 3, , ,],
  'a very sparse array': () => { const a: number[] = []; a[5000] = 1; return a.length + a.indexOf(1); },
  'holes and undefined': () => [undefined, , undefined],
  'extra properties of an array': () => Object.assign([1, 2], { extra: 'x' }),
  'a match of a regular expression': () => /(?<year>\d+)-(\d+)/.exec('in 2024-05'),
  'a date': () => new Date(86400000),
  'an invalid date': () => new Date(NaN),
  'a date with a property': () => Object.assign(new Date(0), { zone: 'UTC' }),
  'a regular expression': () => /a(b)+/giu,
  'a map': () => new Map<unknown, unknown>([[1, 'a'], ['b', new Map([[NaN, -0]])], [{ k: 1 }, [1]]]),
  'a set': () => new Set([1, 'a', { x: 1 }, new Set([2])]),
  'a map with a property': () => Object.assign(new Map([[1, 2]]), { label: 'm' }),
  'an object without a prototype': () => Object.assign(Object.create(null) as object, { a: 1 }),
  'a frozen object': () => Object.freeze({ a: 1, b: Object.freeze([1, 2]) }),
  'a sealed object': () => Object.seal({ a: 1 }),
  'an object that cannot grow': () => Object.preventExtensions({ a: 1 }),
  'a frozen array': () => Object.freeze([1, { a: 2 }]),
  'a frozen sparse array': () => Object.freeze([1, , 3]),
  'a hidden property': () => Object.defineProperty({ a: 1 }, 'hidden', { value: 2, enumerable: false }),
  'a read-only property': () => Object.defineProperty({}, 'fixed', { value: 2, enumerable: true }),
  'an accessor': (): { base: number; twice: number } => ({ base: 2, get twice(): number { return this.base * 2; }, set twice(v: number) { this.base = v / 2; } }),
  'symbol keys': () => ({ [Symbol.for('shared')]: 1, [Symbol.iterator]: 2, [local]: 3 }),
  'symbols': () => [Symbol.for('shared'), Symbol.asyncIterator, Symbol('described'), Symbol()],
  'a key named __proto__': () => JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as unknown,
  'a key named __proto__ beside a function': () => ({ ...(JSON.parse('{"a":1}') as object), ['__proto__']: 5, f: Math.max }),
  'keys named like methods': () => ({ then: 1, toString: 2, constructor: 3, hasOwnProperty: 4, length: 5 }),
  'number keys keep their order': () => ({ b: 1, 2: 'x', a: 3, 1: 'y' }),
  'boxed primitives': () => [new Number(5), new String('abc'), new Boolean(false), Object(10n)],
  'a boxed primitive with a property': () => Object.assign(new Number(5), { unit: 'm' }),
  'a URL': () => new URL('https://user:pw@example.org:8080/path?q=1#h').href,
  'URL objects': () => [new URL('https://example.org/x?y=1'), new URLSearchParams('a=1&b=2&a=3')],
  'typed arrays': () => [new Uint8Array([1, 2]), new Int16Array([-1]), new Float32Array([0.5]), new Float64Array([NaN, -0]), new BigInt64Array([-5n]), new Uint8ClampedArray([300])],
  'an empty typed array': () => new Float64Array(0),
  'an array buffer': () => new Uint8Array([1, 2, 3]).buffer,
  'a Buffer': () => Buffer.from('héllo'),
  'Buffers in data': () => ({ a: Buffer.alloc(3, 1), b: [Buffer.from('x')], c: Buffer.from('') }),
  'an error': () => pick(new Error('plain')),
  'errors of every class': () => [new TypeError('t'), new RangeError('r'), new SyntaxError('s'), new URIError('u'), new EvalError('e'), new ReferenceError('f')].map(pick),
  'arguments': () => (function (..._: number[]) { return arguments; })(1, 2, 3),
  'an object with a tag': () => ({ [Symbol.toStringTag]: 'Tagged', a: 1 }),
  'an object that inherits from data': () => Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } }) as unknown,
  'a map that inherits nothing': () => Object.setPrototypeOf(new Map([[1, 2]]), null) as unknown,
  'a function in data': () => ({ f: (x: number) => x + 1, g: [Math.min] }),
};

function pick(error: Error): unknown {
  return { name: error.name, message: error.message, keys: Object.getOwnPropertyNames(error), isError: error instanceof Error };
}

export const dataCases: readonly Case[] = [
  ...Object.entries(values).map(([name, make]) => sees(name, make, look)),
  sees('a cycle', () => { const o: { self?: unknown; list: unknown[] } = { list: [] }; o.self = o; o.list.push(o); return o; }, (o) => [o.self === o, o.list[0] === o]),
  sees('a cycle through a map and a function', () => { const m = new Map<string, unknown>(); m.set('m', m); m.set('f', () => m); return m; }, (m) => [m.get('m') === m, (m.get('f') as () => unknown)() === m]),
  sees('one object in two places', () => { const x = { n: 1 }; return { a: x, b: [x], f: Math.abs }; }, (o) => o.a === o.b[0]),
  sees('one plain object in two places', () => { const x = { n: 1 }; return { a: x, b: [x] }; }, (o) => o.a === o.b[0]),
  sees('one symbol in two places', () => { const s = Symbol('s'); return { [s]: 1, s }; }, (o) => (o as Record<symbol, unknown>)[o.s]),
  // Only what is looked at of a buffer travels, so where a view begins in it is its own affair.
  sees('a part of a buffer', () => new Float64Array(100).fill(7).subarray(10, 13), (part) => [part.constructor === Float64Array, ...part], { expect: [true, 7, 7, 7] }),
  sees('a data view', () => new DataView(new Uint8Array([0, 1, 2, 3]).buffer, 1, 2), (view) => [view instanceof DataView, view.byteLength, view.getUint16(0)], { expect: [true, 2, 258] }),
  sees('two views of one buffer', () => { const b = new ArrayBuffer(8); return [new Uint8Array(b), new Uint16Array(b, 2, 2), b] as const; }, ([x, y, b]) => { x[2] = 5; return [y[0], x.buffer === y.buffer, b === x.buffer, y.byteOffset]; }),
  sees('parts of one buffer in functions', () => { const all = new Float64Array([1, 2, 3, 4]); const x = all.subarray(0, 2); const y = all.subarray(1, 3); return { x, y, f: Math.abs }; }, ({ x, y }) => { x[1] = 9; return [y[0], y.length]; }),
  sees('the last index of a regular expression', () => { const r = /a/g; r.lastIndex = 3; return r; }, (r) => [r.lastIndex, r.source, r.flags]),
  sees('nothing is polluted', () => JSON.parse('{"__proto__": {"polluted": true}}') as object, (o) => [Object.keys(o), ({} as { polluted?: boolean }).polluted]),
  sees('an error with cause and fields', () => Object.assign(new Error('outer', { cause: new TypeError('inner') }), { code: 'E_X', data: [1] }), (e) => [e.message, e.code, e.data, (e.cause as Error).message, e.cause instanceof TypeError, typeof e.stack]),
  sees('the stack of an error', () => ({ e: new Error('x'), stack: '' }), ({ e }) => e.stack?.includes('data.') === true),
  sees('an aggregate error', () => new AggregateError([new Error('a'), 5], 'both'), (e) => [e.message, (e.errors[0] as Error).message, e.errors[1], e instanceof AggregateError]),
  sees('an error subclass', () => { class HttpError extends Error { override name = 'HttpError'; status: number; constructor(status: number) { super(`status ${status}`); this.status = status; } } return { e: new HttpError(404), HttpError }; }, ({ e, HttpError }) => [e instanceof HttpError, e.status, e.message, e.name, String(e)]),
  sees('an error of Node', () => { try { Buffer.alloc(-1); } catch (error) { return error as Error & { code: string }; } throw new Error('unreachable'); }, (e) => [e.code, e.message, e instanceof RangeError]),
  sees('a DOMException', () => new DOMException('stop', 'AbortError'), (e) => [e.name, e.message, e.code, e instanceof DOMException, e instanceof Error]),
  sees('an event emitter', () => { const seen: number[] = []; return { seen, emitter: new EventEmitter().on('x', (n: number) => seen.push(n)) }; }, ({ seen, emitter }) => { emitter.emit('x', 5); return [seen, emitter.listenerCount('x')]; }, { expect: [[5], 1] }),
  sees('a proxy', () => new Proxy({ a: 1 } as Record<string, unknown>, { get: (target, key) => (key in target ? target[String(key)] : `no ${String(key)}`) }), (p) => [p['a'], p['b']]),
  sees('an object with a thousand keys', () => Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i])), (o) => Object.keys(o).length),
  sees('a list 50,000 levels deep', () => { let list: { next: unknown } | null = null; for (let i = 0; i < 50_000; i += 1) list = { next: list }; return list; }, (list) => { let n = 0; for (let at: any = list; at; at = at.next) n += 1; return n; }),
  sees('a list 50,000 levels deep with a function at its end', () => { let list: unknown = { f: () => 'end' }; for (let i = 0; i < 50_000; i += 1) list = [list]; return list as any; }, (list) => { let at = list; while (Array.isArray(at)) at = at[0]; return (at as { f(): string }).f(); }),
  sees('a shared buffer', () => new Int32Array(new SharedArrayBuffer(8)), (x) => { x[0] = 7; return [x[0], x.buffer instanceof SharedArrayBuffer]; }, { refused: { process: /SharedArrayBuffer/ } }),
];
