/** Cases: only what fn uses is looked at: unused parts may be anything, and no getter runs that fn does not run. */
import { createServer } from 'node:net';
import type { Case } from '../program/case.js';
import { runs } from '../program/case.js';

const sockets = { server: createServer(), port: 8080, host: 'localhost', deep: { port: 9, waiting: Promise.resolve() } };
const unused = new WeakMap<object, number>();
const settings = { rate: 2, get never(): number { throw new Error('the getter must not run'); } };

/** An object whose getter counts how often it ran. */
function makeCounted() {
  const counted = { runs: 0, rate: 3, get value(): number { counted.runs += 1; return 5; } };
  return counted;
}

export const usedOnlyCases: readonly Case[] = [
  runs('one property of an object with a server', () => () => sockets.port),
  runs('two properties of it', () => () => `${sockets.host}:${sockets.port}`),
  runs('a property of a property', () => () => sockets.deep.port),
  runs('a property behind a question mark', () => () => sockets?.deep?.port),
  runs('a property under a quoted name', () => () => sockets['port']),
  runs('a destructured property', () => () => { const { port, host } = sockets; return [port, host]; }),
  runs('a destructured property with another name and a default', () => () => { const { port: p = 1, nothing = 5 } = sockets as typeof sockets & { nothing?: number }; return [p, nothing]; }),
  runs('a destructured parameter default', () => ({ port } = sockets) => port),
  runs('a property in a nested function', () => () => [1, 2].map((x) => x * sockets.port)),
  runs('a property in a class inside', () => () => { class Inner { port = sockets.port; } return new Inner().port; }),
  runs('a property of an object by two functions', () => { const port = () => sockets.port; const host = () => sockets.host; return () => [port(), host()]; }),
  runs('a property by fn and another by a helper', () => { const host = () => sockets.host; return () => [sockets.port, host()]; }),
  runs('a property that a function in the object reads', () => { const own = { port: 1, host: 'h', server: sockets.server, find: () => own.host }; return () => { const { find } = own; return [own.port, find()]; }; }),
  runs('a property, and the whole by a function in the object', () => { const own = { port: 1, deep: { x: 2 }, show: () => Object.keys(own), isDeep: (x: unknown) => x === own.deep }; return () => { const { show, isDeep } = own; return [own.port, show(), isDeep(own.deep)]; }; }),
  runs('paths of different lengths by two functions', () => { const x = () => sockets.deep.port; const y = () => sockets.host; const z = () => sockets.deep; void z; return () => [x(), y()]; }),
  runs('typeof a property', () => () => typeof sockets.port),
  runs('a property of a module-level object beside an unused WeakMap', () => { const keep = () => unused; void keep; return () => sockets.port; }),
  runs('a neighbour that throws when it is read', () => () => settings.rate),
  runs('a neighbour that throws, destructured', () => () => { const { rate } = settings; return rate; }),
  runs('a getter that fn does not run', () => { const counted = makeCounted(); return () => [counted.rate, counted.runs]; }, { expect: [3, 0] }),
  runs('a getter that fn runs is run by nobody else', () => { const counted = makeCounted(); return () => [counted.value, counted.value, counted.runs]; }, { expect: [5, 5, 2] }),
  runs('a getter that fn reads once', () => { const log: string[] = []; const source = { get value() { log.push('ran'); return 1; } }; return () => [source.value, log.length]; }, { expect: [1, 1] }),
  runs('a getter on a prototype', () => { class Source { runs = 0; get value() { this.runs += 1; return 7; } } const source = new Source(); return () => [source.value, source.runs]; }, { expect: [7, 1] }),
  runs('a proxy that counts who asks', () => { const asked: string[] = []; const seen = new Proxy({ x: 1, y: 2 }, { get: (target, key) => { asked.push(String(key)); return Reflect.get(target, key) as number; } }); return () => [seen.x, asked]; }, { expect: [1, ['x']] }),
  runs('an unused variable beside fn that cannot travel', () => { const socket = sockets.server; const rate = 4; const other = () => socket; void other; return () => rate; }),
  runs('a shadowed name', () => { const server = sockets.server; void server; return () => { const server = 5; return server; }; }),
  runs('a property with the name of what cannot travel', () => { const server = sockets.server; void server; return () => ({ server: 1 }).server; }),
  runs('a property that is missing', () => () => (sockets as { missing?: number }).missing),
  runs('a property of undefined that is not reached', () => { const none = undefined as unknown as { x: number }; return (on?: boolean) => (on === true ? none.x : 'not reached'); }),
  runs('a method that uses one property of its object gets all of it', () => { const own = { rate: 2, list: [1], apply(x: number) { return x * this.rate; } }; return () => [own.apply(3), own.list]; }),
  runs('a static field of a class', () => { class Config { static port = 5; static #hidden = 6; static read() { return Config.#hidden; } } return () => [Config.port, Config.read()]; }),
  runs('an element of an array', () => { const list = [1, 2, 3]; return () => list[1]; }),
  runs('the length of a string and of an array', () => { const text = 'abc'; const list = [1, 2]; return () => [text.length, list.length]; }),
];
