/** Cases: imports of Node's own modules, with and without `node:`, in every form, and globals. */
import assert from 'node:assert';
import buffer, { Buffer as NodeBuffer } from 'node:buffer';
import crypto from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { existsSync, promises as files, readFileSync as read } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'os';
import * as url from 'url';
import * as path from 'node:path';
import { posix, win32 } from 'node:path';
import path2, { join } from 'path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, URL as NodeURL } from 'node:url';
import * as util from 'node:util';
import { promisify, types } from 'util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Case } from '../program/case.js';
import { gives, runs, sees } from '../program/case.js';

const { basename, sep } = path;
const log = console.log;
const now = Date.now;

export const builtInCases: readonly Case[] = [
  runs('a named import', () => () => join('a', 'b')),
  runs('a named import without node:', () => () => types.isDate(new Date())),
  runs('a renamed import', () => () => typeof read),
  runs('a default import', () => () => crypto.createHash('sha256').update('a').digest('hex')),
  runs('a default import without node:', () => () => [path2.join('a', 'b'), os.EOL]),
  runs('a default import that is a function', () => () => { try { assert(false, 'no'); } catch (error) { return (error as Error).name; } return undefined; }),
  runs('a namespace', () => () => [path.join('a', 'b'), path.sep]),
  runs('a namespace without node:', () => () => url.pathToFileURL('/a b').href.endsWith('a%20b')),
  runs('a namespace in a variable', () => { const own = util; return () => own.format('%d', 5); }),
  runs('a name taken out of a namespace', () => () => [basename('/a/b'), sep]),
  runs('an object of a module', () => () => [posix.join('a', 'b'), win32.join('a', 'b')]),
  runs('a path of modules', () => async () => (await readFile(fileURLToPath(new NodeURL('file:///nothing-here'))).catch((error: NodeJS.ErrnoException) => error.code))),
  runs('promises of a module', () => () => typeof files.readFile),
  runs('a promise of a timer', () => () => wait(1, 'waited')),
  runs('a function that is changed by util inside', () => () => promisify((x: number, done: (error: null, y: number) => void) => done(null, x * 2))(4)),
  runs('two modules in one function', () => () => gunzipSync(gzipSync(NodeBuffer.from(join('a', 'b')))).toString()),
  runs('a class of a module', () => () => { const emitter = new EventEmitter(); const seen: number[] = []; emitter.on('x', (n: number) => seen.push(n)); emitter.emit('x', 5); return seen; }),
  runs('a class of the user that extends one of a module', () => { class Own extends EventEmitter { own = 1; } return () => { const one = new Own(); setImmediate(() => one.emit('ready', 3)); return once(one, 'ready'); }; }),
  sees('an instance of a class that extends one of a module', () => { class Own extends EventEmitter { own = 1; } const one = new Own(); one.on('x', function (this: Own) { this.own += 1; }); return one; }, (one) => { one.emit('x'); return [one.own, one instanceof EventEmitter, one.listenerCount('x')]; }),
  sees('a function of a module as an item', () => path.basename, (fn) => fn('/a/b')),
  sees('a module as an item', () => path, (all) => all.basename('/a/b')),
  sees('a module in data', () => ({ lib: [util] }), ({ lib }) => lib[0]!.format('%s', 'x')),
  { name: 'a function of a module as fn', make: () => ({ fn: posix.join, args: ['a', 'b'] }) },
  { name: 'a function of a module as a static argument', make: () => ({ fn: (x: string, { norm }: { norm: typeof posix.normalize }) => norm(x), args: ['a//b'], statics: { norm: posix.normalize } }) },
  gives('a function of a module comes back as itself', () => () => join, (came) => came === join),
  gives('a module comes back as itself', () => () => [path2, buffer], (came) => came[0] === path2 && came[1] === buffer),
  gives('a class of a module comes back as itself', () => () => EventEmitter, (came) => came === EventEmitter),
  runs('what is only used in a branch', () => (x?: number) => (x === 5 ? existsSync('/') : 'not used')),
  runs('process', () => () => [typeof process.pid, process.platform, process.version]),
  runs('console in a variable', () => () => [typeof log, log === console.log]),
  runs('a global function in a variable', () => () => typeof now()),
  runs('globals of the web', () => () => [new URL('https://a.b/c?d=1').searchParams.get('d'), typeof fetch, typeof AbortController, typeof TextEncoder, typeof performance.now(), typeof crypto.subtle, typeof queueMicrotask]),
  runs('structuredClone', () => () => structuredClone({ x: new Map([[1, 2]]) })),
  runs('Intl', () => () => [new Intl.NumberFormat('en-US').format(1234567), new Intl.PluralRules('en').select(1)]),
  runs('timers', () => () => new Promise((resolve) => setTimeout(() => setImmediate(() => queueMicrotask(() => resolve('all')))))),
  runs('Buffer', () => () => Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString('hex')),
  runs('Math, JSON, Reflect, Symbol, Proxy, WeakMap', () => () => {
    const weak = new WeakMap([[Math, 1]]);
    return [Math.max(1, 2), JSON.stringify({ x: 1 }), Reflect.ownKeys({ a: 1 }), Symbol.for('x').description, new Proxy({ x: 1 }, {}).x, weak.get(Math)];
  }),
  runs('a method of a prototype in a variable', () => { const { hasOwnProperty } = Object.prototype; const { slice } = Array.prototype; return () => [hasOwnProperty.call({ x: 1 }, 'x'), slice.call('abc', 1)]; }),
  runs('constructors in a table', () => { const kinds = { Map, Set, Date, Uint8Array, Promise, RangeError }; return () => [new kinds.Map().size, new kinds.Date(5).getTime(), new kinds.RangeError('x').name, typeof kinds.Promise]; }),
  sees('globals in data', () => [Math, JSON, globalThis, Math.max, Reflect], ([math, json, all, max, reflect]) => [math === Math, json === JSON, all === globalThis, max === Math.max, reflect === Reflect]),
];
