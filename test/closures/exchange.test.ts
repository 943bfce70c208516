/** Tests what an Exchange promises: paths in refusals, identity both ways, moved buffers, and damaged messages. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { createServer, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { decode, encode, Exchange, move, register } from '../../src/closures/index.js';
import { DecodeError, EncodeError } from '../../src/errors/kinds.js';

const offset = 3;

/** What comes out on the other side of a run. */
async function pass(from: Exchange, to: Exchange, value: unknown, remember = false): Promise<unknown> {
  const { body } = from.encode(value, 'value', { remember });
  return (await to.decode(deserialize(serialize(body)))).value;
}

function pair(): readonly [Exchange, Exchange] {
  return [new Exchange('c', 'process'), new Exchange('w1', 'process')];
}

describe('what cannot travel is refused with the way to it', () => {
  const timer = setTimeout(() => undefined, 0);
  const { port1 } = new MessageChannel();
  port1.close();
  class Upload extends Readable {}
  const unmovable: Readonly<Record<string, () => readonly [unknown, RegExp]>> = {
    'a socket': () => [new Socket(), /a Socket cannot travel/],
    'an array iterator': () => [[1].values(), /an Array Iterator cannot travel/],
    'a string iterator': () => ['a'[Symbol.iterator](), /a String Iterator cannot travel/],
    'an iterator of a Map': () => [new Map([[1, 2]]).entries(), /a Map Iterator cannot travel/],
    'a server': () => [createServer(), /a Server cannot travel/],
    'a stream': () => [Readable.from([1]), /a Readable cannot travel/],
    'a kind of stream': () => [new Upload(), /an Upload \(a kind of Readable\) cannot travel/],
    'a timer': () => [timer, /a Timeout cannot travel.*timer inside/],
    'a promise': () => [Promise.resolve(1), /a Promise cannot travel.*Await it/],
    'a weak map': () => [new WeakMap(), /a WeakMap cannot travel/],
    'a weak set': () => [new WeakSet(), /a WeakSet cannot travel/],
    'a weak reference': () => [new WeakRef({}), /a WeakRef cannot travel/],
    'a running generator': () => [(function* () { yield 1; })(), /a Generator cannot travel/],
    'a message port': () => [port1, /a MessagePort cannot travel/],
    'an abort controller': () => [new AbortController(), /an AbortController cannot travel.*signal/],
    'a shared buffer': () => [new SharedArrayBuffer(1), /SharedArrayBuffer.*thread: true/],
    'a marked object': () => [{ [Symbol.for('parathos.local')]: 'Make a pool of your own.' }, /Make a pool of your own\./],
  };
  for (const [name, make] of Object.entries(unmovable)) {
    test(name, () => {
      const [value, message] = make();
      const fn = () => value;
      assert.throws(() => pair()[0].encode(fn, 'fn'), (error: EncodeError) => {
        assert.match(error.message, /^Cannot send fn to a worker: fn → captured variable `value`: /);
        assert.match(error.message, message);
        assert.deepEqual(error.path, ['fn', 'captured variable `value`']);
        return error instanceof EncodeError;
      });
    });
  }

  test('an arrow that uses the `this` around it', () => {
    const { arrow } = new (class { x = 1; arrow = () => this.x; })();
    assert.throws(() => pair()[0].encode(arrow, 'fn'), /`this` around it.*const self = this/);
  });

  test('an arrow that uses the arguments around it', () => {
    const arrow = (function (..._: number[]) { return () => arguments.length; })(1);
    assert.throws(() => pair()[0].encode(arrow, 'fn'), /`arguments` around it/);
  });

  test('a method with `super`, without its class', () => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- `super` has no type here
    const object = { toString(): string { return `${super.toString() as string}!`; } };
    assert.throws(() => pair()[0].encode(object, 'item 3'), /^EncodeError: Cannot send item 3 to a worker: item 3 → property `toString`: .*super/);
  });

  test('a method that uses private names, without its class', () => {
    class Secret { #x = 1; read() { return this.#x; } }
    const { read } = Secret.prototype;
    assert.throws(() => pair()[0].encode({ read }, 'fn'), /#private/);
  });

  test('the entries of an array that only holds things together have names of their own', () => {
    const socket = new Socket();
    const names = (index: unknown): string => (index === 0 ? 'fn' : 'statics');
    const refused = (pair: unknown, path: string[]): void => {
      assert.throws(() => new Exchange('c', 'process').encode(pair, names), { name: 'EncodeError', path });
    };
    refused([() => socket, undefined], ['fn', 'captured variable `socket`']);
    refused([Math.max, { log: socket }], ['statics', 'property `log`']);
  });

  test('an object of which only a property was read is one step, also where that property is a getter', () => {
    class Door { lock = new WeakMap(); get state() { return this.lock; } }
    const held = { door: new Door() };
    assert.throws(() => pair()[0].encode(() => held.door.state, 'fn'), {
      path: ['fn', 'captured variable `held`', 'property `door`', 'property `lock`'],
    });
  });

  test('the path names each step', () => {
    const db = { pool: [new Map([['main', { socket: new Socket() }]])] };
    const save = () => db.pool.length;
    assert.doesNotThrow(() => pair()[0].encode(save, 'fn').body);
    const use = () => save() + Object.keys(db).length;
    assert.throws(() => pair()[0].encode(use, 'fn'), {
      path: ['fn', 'captured variable `db`', 'property `pool`', 'item 0', 'map value of `main`', 'property `socket`'],
    });
  });
});

describe('identity', () => {
  class Point { constructor(readonly x: number) {} }
  class Vault { #gold: number; constructor(gold?: number) { if (gold === undefined) throw new Error('ran'); this.#gold = gold; } get gold() { return this.#gold; } }

  test('what is remembered goes as an id', async () => {
    const [here, there] = pair();
    const fn = (x: number) => x + offset;
    const first = await pass(here, there, fn, true);
    assert.equal(await pass(here, there, [fn], false).then((all) => (all as unknown[])[0]), first);
    assert.doesNotMatch(serialize(here.encode([fn], 'item').body).toString('latin1'), /offset/);
  });

  test('a class of the caller is one class there, and its own when it comes back', async () => {
    const [here, there] = pair();
    const isPoint = await pass(here, there, (value: unknown) => value instanceof Point, true) as (value: unknown) => boolean;
    const point = await pass(here, there, new Point(1));
    assert.equal(isPoint(point), true);
    assert.ok(await pass(there, here, point) instanceof Point);
  });

  test('without being remembered a function is recognised too', async () => {
    const [here, there] = pair();
    const fn = (x: number) => x + offset;
    const [a, b] = [await pass(here, there, fn), await pass(here, there, fn)];
    assert.equal(a, b);
    assert.equal(await pass(there, here, a), fn);
  });

  test('an instance with private state comes back to its own class, without a run of the constructor', async () => {
    const [here, there] = pair();
    const make = await pass(here, there, () => new Vault(5), true) as () => Vault;
    const vault = await pass(there, here, make()) as Vault;
    assert.ok(vault instanceof Vault);
    assert.equal(vault.gold, 5);
    assert.equal(vault.constructor, Vault);
    assert.equal((await pass(here, there, vault) as Vault).gold, 5);
  });

  test('symbols keep their identity from message to message', async () => {
    const [here, there] = pair();
    const key = Symbol('key');
    assert.equal(await pass(here, there, key), await pass(here, there, key));
    assert.equal(await pass(there, here, await pass(here, there, key)), key);
  });
});

describe('moved buffers', () => {
  test('go in the transfer list of threads only', () => {
    const values = move(new Float64Array([1, 2]));
    assert.deepEqual(new Exchange('c', 'thread').encode([values], 'item').transfer, [values.buffer]);
    assert.deepEqual(new Exchange('c', 'thread').encode([values, Math.abs], 'item').transfer, [values.buffer]);
    assert.deepEqual(new Exchange('c', 'process').encode([values], 'item').transfer, []);
  });

  test('other values are refused', () => {
    assert.throws(() => move('text' as never), TypeError);
  });
});

describe('bytes', () => {
  test('carry a function and what it captures', async () => {
    const add = await decode(encode((x: number) => x + offset)) as (x: number) => number;
    assert.equal(add(39), 42);
  });

  test('carry types with a codec of their own', async () => {
    class Money { constructor(readonly cents: number) {} }
    register<Money, number>({ name: 'money', accepts: (v) => v instanceof Money, encode: (m) => m.cents, decode: (c) => new Money(c) });
    assert.deepEqual(await decode(encode({ price: new Money(5) })), { price: new Money(5) });
  });

  test('an event emitter keeps its listeners', async () => {
    const seen: number[] = [];
    const emitter = new EventEmitter().on('x', (n: number) => seen.push(n + offset));
    const copy = await decode(encode({ emitter, seen })) as { emitter: EventEmitter; seen: number[] };
    copy.emitter.emit('x', 1);
    assert.deepEqual(copy.seen, [4]);
  });

  test('another version is named', () => {
    const body = { graph: { version: 99, root: 1, nodes: [], cells: [] } };
    assert.throws(() => pair()[1].decode(body), /version 99/);
  });

  test('damaged bytes are refused before they reach V8', async () => {
    const good = encode({ f: (x: number) => x + offset, e: new Error('x') });
    const random = makeRandom(7);
    for (let round = 0; round < 500; round += 1) {
      const bytes = Uint8Array.from(good);
      for (let n = 0; n < 3; n += 1) bytes[random(bytes.length)]! ^= 1 + random(255);
      await assert.rejects(decode(bytes), DecodeError);
      await assert.rejects(decode(good.subarray(0, random(good.length))), DecodeError);
    }
  });

  test('a damaged graph is an error and nothing worse', async () => {
    const value = { f: (x: number) => x + offset, e: new Error('x'), s: Symbol('s'), m: new Map([[1, { g: Math.max }]]), d: [1, [2]] };
    const bytes = serialize(pair()[0].encode(value, 'value').body);
    const random = makeRandom(11);
    let failed = 0;
    for (let round = 0; round < 1000; round += 1) {
      const body = deserialize(bytes) as { graph: { nodes: Record<string, unknown>[] } };
      damage(body.graph.nodes, random);
      try {
        await pair()[1].decode(body);
      } catch (error) {
        failed += 1;
        assert.ok(error instanceof DecodeError, String(error));
      }
    }
    assert.ok(failed > 100, `${failed} of 1000 were refused`);
  });
});

/** The same numbers in every run of the test. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** Replaces something anywhere in a node by something else. */
function damage(nodes: Record<string, unknown>[], random: (below: number) => number): void {
  const others = [undefined, null, -1, 1e9, 'nonsense', { ref: 9999 }, { ref: random(nodes.length) }, [], [{ ref: 0 }], true, 'object', 'alias'];
  let target = nodes[random(nodes.length)]!;
  for (;;) {
    const keys = Object.keys(target);
    const key = keys[random(Math.max(1, keys.length))] ?? 'type';
    const inner = target[key];
    if (typeof inner === 'object' && inner !== null && random(3) > 0) target = inner as Record<string, unknown>;
    else {
      target[key] = others[random(others.length)];
      return;
    }
  }
}
