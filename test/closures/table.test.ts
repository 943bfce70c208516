/** Holds the table "What arrives if I send this?" to what arrives: every row is tried in a real process and a real thread. */
import assert from 'node:assert/strict';
import { createHash, createSecretKey } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, describe, test } from 'node:test';
import { MessageChannel, Worker } from 'node:worker_threads';
import ts from 'typescript';
import { DecodeError, EncodeError, move, ProcessPool } from '../../src/index.js';
import { startProcess, startThread } from './support/peer.js';
import type { Case } from './support/case.js';
import { sees } from './support/case.js';

class Point {
  #weight = 2;
  constructor(readonly x: number) {}
  weigh(): number { return this.x * this.#weight; }
}
class Stack extends Array<number> { top(): number { return this.at(-1)!; } }
class Refused extends Error { override name = 'Refused'; code = 7; }

const { port1, port2 } = new MessageChannel();
port1.close();
port2.close();
const worker = new Worker('', { eval: true });
// Closed, it is still what it was, and nobody has to come back to it.
const file = await open(process.execPath);
await file.close();
const local = Symbol('local');
const pool = new ProcessPool({ workers: 1 });

/** What stands for each row: the beginning of its first cell, and values with what must be true of them there. */
const rows: Readonly<Record<string, readonly Case[]>> = {
  'numbers (with': [sees('primitives', () => [-0, NaN, 'é', true, 5n, null, undefined], (all) => all.every((one, index) => Object.is(one, [-0, NaN, 'é', true, 5n, null, undefined][index])))],
  symbols: [
    sees('shared ones', () => [Symbol.for('x'), Symbol.iterator], ([one, other]) => one === Symbol.for('x') && other === Symbol.iterator),
    { name: 'a local one', make: () => ({ fn: (symbol: symbol) => symbol.description === 'local', args: [local] }) },
  ],
  'plain objects': [sees('objects', () => [Object.freeze({ get one() { return 1; } }), Object.create(null) as object, [1, , 3]] as const, ([object, bare, list]) => // eslint-disable-line no-sparse-arrays -- holes are what it is about
    object.one === 1 && Object.getOwnPropertyDescriptor(object, 'one')?.get !== undefined && Object.isFrozen(object) && Object.getPrototypeOf(bare) === null && !(1 in list))],
  '`Map`, `Set`': [sees('collections', () => [new Map([[1, 2]]), new Set([1]), new Date(5), /x/g, new URL('http://a.b/c'), new URLSearchParams('a=1')] as const, ([map, set, date, pattern, url, search]) =>
    map.get(1) === 2 && set.has(1) && date.getTime() === 5 && pattern.test('x') && url.host === 'a.b' && search.get('a') === '1')],
  'objects in a circle': [sees('a circle', () => { const a: { self?: unknown; twice: object[] } = { twice: [] }; a.self = a; const b = {}; a.twice.push(b, b); return a; }, (a) => a.self === a && a.twice[0] === a.twice[1])],
  'typed arrays': [sees('views', () => [new Float64Array([1]), new ArrayBuffer(3), new DataView(new ArrayBuffer(2)), Buffer.from('ab')] as const, ([floats, buffer, view, bytes]) =>
    floats[0] === 1 && buffer.byteLength === 3 && view.byteLength === 2 && Buffer.isBuffer(bytes) && String(bytes) === 'ab')],
  'the same after `move': [sees('a moved array', () => move(new Float64Array([1, 2])), (values) => values[1] === 2)],
  '`SharedArrayBuffer`': [sees('shared memory', () => new SharedArrayBuffer(4), (shared) => shared.byteLength === 4)],
  'errors, with': [
    sees('errors', () => [Object.assign(new TypeError('no', { cause: 5 }), { extra: 1 }), new AggregateError([new Error('in')], 'all')] as const, ([error, all]) =>
      error instanceof TypeError && error.cause === 5 && error.extra === 1 && error.stack?.includes('no') === true && (all.errors[0] as Error).message === 'in'),
    sees('a DOMException', () => new DOMException('no', 'AbortError'), (error) => error.name === 'AbortError'),
  ],
  'instances of your classes': [
    sees('a point', () => new Point(4), (point) => point.weigh() === 8 && point instanceof Point),
    sees('subclasses', () => [new Stack(1, 2), new Refused('r')] as const, ([stack, error]) => stack.top() === 2 && error instanceof Refused && error.code === 7),
  ],
  'instances of classes of packages': [sees('an error of this package', () => new DecodeError('x'), (error) => error instanceof DecodeError && error.code === 'PARATHOS_DECODE')],
  'functions: plain': [sees('functions', () => {
    const two = 2;
    const object = { three() { return 3; } };
    return [function (x: number) { return x + two; }, (x: number) => x + two, async (x: number) => x + two, object.three, ((x: number, y: number) => x + y).bind(null, 1)] as const;
  }, async ([plain, arrow, later, method, bound]) => plain(1) === 3 && arrow(1) === 3 && await later(1) === 3 && method() === 3 && bound(1) === 2)],
  classes: [sees('a class', () => { class Base { static start = 5; base = 0; } return class Leaf extends Base { own = 1; }; }, (Leaf) => Leaf.start === 5 && new Leaf().own === 1)],
  'functions and classes of Node': [sees('imports', () => [path.join, EventEmitter, EncodeError, ts.isCallExpression] as const, ([join, Emitter, Failure, isCall]) =>
    join === path.join && new Emitter().listenerCount('x') === 0 && new Failure('x').code === 'PARATHOS_ENCODE' && typeof isCall === 'function')],
  'a built-in module': [sees('libraries', () => [path, ts] as const, ([own, library]) => own === path && library.version === ts.version)],
  'globals:': [sees('globals', () => [Math.max, console, process, globalThis] as const, ([max, out, proc, all]) => max === Math.max && out === console && proc === process && all === globalThis)],
  'a proxy': [sees('a proxy', () => new Proxy({ x: 1 }, { get: () => 5 }), (proxy) => proxy.x === 5)],
  'an `EventEmitter`': [sees('an emitter', () => new EventEmitter().on('x', () => undefined), (emitter) => emitter.listenerCount('x') === 1)],
  '`WebAssembly.Module`': [sees('a key', () => createSecretKey(Buffer.from('abc')), (key) => key.type === 'secret')],
  'promises inside': [sees('a promise', () => [Promise.resolve()], () => true)],
  '`WeakMap`': [sees('a WeakMap', () => new WeakMap(), () => true), sees('a WeakSet', () => new WeakSet(), () => true), sees('a WeakRef', () => new WeakRef({}), () => true)],
  'generators (running': [sees('a generator', () => { const running = (function* () { yield 1; })(); running.next(); return running; }, () => true)],
  'sockets, servers': [
    sees('a socket', () => new Socket(), () => true),
    sees('a server', () => createServer(), () => true),
    sees('a stream', () => Readable.from([1]), () => true),
    sees('a file handle', () => file, () => true),
  ],
  'timers, `AbortSignal`': [
    sees('a timer', () => setTimeout(() => undefined, 0), () => true),
    sees('a signal', () => new AbortController().signal, () => true),
    sees('a port', () => port1, () => true),
    sees('a worker', () => worker, () => true),
  ],
  '`Blob`, `Headers`': [
    sees('a blob', () => new Blob(['x']), () => true), sees('headers', () => new Headers(), () => true), sees('a form', () => new FormData(), () => true),
    sees('an encoder', () => new TextEncoder(), () => true), sees('a format', () => new Intl.NumberFormat(), () => true), sees('a hash', () => createHash('sha1'), () => true),
  ],
  pools: [sees('a pool', () => pool, () => true)],
};

const text = readFileSync(new URL('../../../docs/closures.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const table = [.../^## What arrives if I send this\?\n([^]*?)^## /m.exec(text)?.[1]?.matchAll(/^\| (?!you send|--)(.*?) \| (.*?) \| (.*?) \|$/gm) ?? []]
  .map(([, sent = '', process = '', thread = '']) => ({ sent, process, thread }));

const peers = [startProcess(), startThread()];
after(() => peers.forEach((peer) => peer.close()));

test('every row of the table is tried, and nothing else', () => {
  assert.ok(table.length > 20, `${table.length} rows`);
  for (const { sent } of table) assert.equal(casesOf(sent).length, 1, sent);
  assert.equal(Object.keys(rows).length, table.length);
});

for (const peer of peers) {
  describe(`in a ${peer.via}`, () => {
    for (const row of table) {
      // 'the same' in the second cell means what the first one says.
      const isError = row[peer.via].startsWith('an error');
      for (const { name, make } of casesOf(row.sent)[0] ?? []) {
        test(`${row.sent}: ${name} is ${isError ? 'refused' : 'there'}`, async () => {
          const { fn, args = [] } = make();
          const outcome = peer.open().call(fn, args);
          if (isError) await assert.rejects(outcome, EncodeError);
          else assert.equal(await outcome, true);
        });
      }
    }
  });
}

function casesOf(sent: string): (readonly Case[])[] {
  return Object.entries(rows).filter(([start]) => sent.startsWith(start)).map(([, cases]) => cases);
}
