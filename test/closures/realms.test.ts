/** Tests programs that run in a realm of their own, as jest runs them: what comes back is of its classes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import vm from 'node:vm';
import { takeIntoRealm } from '../../src/closures/main-realm.js';
import { parallel } from '../../src/index.js';

type Realm = Record<string, unknown>;

const names = ['Object', 'Array', 'Map', 'Set', 'Date', 'RegExp', 'ArrayBuffer', 'DataView', 'Float64Array', 'Uint8Array', 'Error', 'TypeError', 'String'];
const makers: Readonly<Record<string, () => unknown>> = {
  Object: () => ({ a: 1 }), Array: () => [1], Map: () => new Map([[1, 2]]), Set: () => new Set([1]), Date: () => new Date(5), RegExp: () => /x/g,
  ArrayBuffer: () => new ArrayBuffer(3), DataView: () => new DataView(new ArrayBuffer(2)), Float64Array: () => new Float64Array([1]),
  Uint8Array: () => new Uint8Array([1]), Error: () => new Error('no'), TypeError: () => new TypeError('no'), String: () => Object('text') as unknown,
};

function makeRealm(): Realm {
  return vm.runInNewContext(`({ ${names.join()} })`) as Realm;
}

describe('an object of a message is one of the realm', () => {
  for (const name of names) {
    test(name, () => {
      const realm = makeRealm();
      const there = deserialize(serialize({ deep: [makers[name]!()] })) as { deep: [object] };
      assert.equal(takeIntoRealm(there, globalThis as unknown as Realm, realm), there);
      assert.ok(there.deep[0] instanceof (realm[name] as typeof Object));
      assert.equal(Object.getPrototypeOf(there), (realm.Object as { prototype: object }).prototype);
    });
  }

  test('inside maps, sets, errors and views, in circles, and deep', () => {
    const realm = makeRealm();
    const [OwnDate, OwnBuffer] = [realm.Date, realm.ArrayBuffer] as (typeof Object)[];
    const circle: { self?: unknown; map: unknown; set: unknown; view: Float64Array; error: Error; none: null } = {
      map: new Map([[new Date(1), new Date(2)]]), set: new Set([new Date(3)]), view: new Float64Array(1), error: new Error('x', { cause: new Date(4) }), none: null,
    };
    circle.self = circle;
    takeIntoRealm(circle, globalThis as unknown as Realm, realm);
    const [[key, value] = []] = [...(circle.map as Map<unknown, unknown>)];
    const [item] = [...(circle.set as Set<unknown>)];
    for (const date of [key, value, item, circle.error.cause]) assert.ok(date instanceof OwnDate!);
    assert.ok(circle.view.buffer instanceof OwnBuffer!);
    let deep: unknown[] = [];
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    assert.ok(takeIntoRealm(deep, globalThis as unknown as Realm, realm) instanceof (realm.Array as typeof Array));
  });
});

test('a program in a realm of its own gets objects of its own, by the published package', () => {
  const context = vm.createContext({ URL, URLSearchParams, DOMException, Buffer, process, performance, structuredClone, EventTarget, Event });
  const loaded = new Map<string, object>();
  // As jest does it: all files of the package are loaded in the realm of the program.
  const load = (file: URL): object => {
    const known = loaded.get(file.href);
    if (known !== undefined) return known;
    const module = { exports: {} };
    loaded.set(file.href, module.exports);
    const fromHere = createRequire(file);
    const requireHere = (path: string): unknown => (path.startsWith('.') ? load(new URL(path, file)) : fromHere(path));
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    const run = vm.compileFunction(readFileSync(file, 'utf8'), names, { parsingContext: context, filename: file.pathname });
    (run as (...args: unknown[]) => void)(module.exports, requireHere, module, file.pathname, '.');
    loaded.set(file.href, module.exports);
    return module.exports;
  };
  interface Inside { Exchange: new (side: string, via: string) => { encode(...args: unknown[]): { body: unknown }; decode(body: unknown): { value: unknown } } }
  const { Exchange } = (load(new URL('../../../dist/inside/shared.cjs', import.meta.url)) as Record<string, Inside>)['closures/exchange']!;
  const exchange = new Exchange('c', 'process');
  const value = vm.runInContext('({ plain: new Map([[1, [new Date(5)]]]), other: [new Date(6), { a: 1 }, new TypeError("no"), (x) => x] })', context) as { plain: unknown; other: unknown };
  const judge = vm.runInContext('(v) => [v, ...(v instanceof Map ? [...v.get(1), v.get(1)] : v)].map((x) => [Map, Array, Date, TypeError, Function, Object].find((C) => x instanceof C)?.name)', context) as (value: unknown) => unknown;
  const echo = (one: unknown): unknown => exchange.decode(deserialize(serialize(exchange.encode(one, 'value').body))).value;
  assert.deepEqual([...(judge(echo(value.plain)) as string[])], ['Map', 'Date', 'Array']);
  assert.deepEqual([...(judge(echo(value.other)) as string[])], ['Array', 'Date', 'Object', 'TypeError', 'Function']);
});

describe('what is of another realm, and captured, arrives as one of ours', () => {
  for (const name of names) {
    test(name, async () => {
      const foreign = vm.runInNewContext(`({ make: ${makers[name]!.toString().replace(/ as unknown$/u, '')} })`) as { make: () => object };
      const value = foreign.make();
      for (const thread of [false, true]) {
        const [kind] = await parallel((wanted: string) => {
          const ours = (globalThis as unknown as Record<string, typeof Object>)[wanted]!;
          return [value instanceof ours, Object.prototype.toString.call(value)].join();
        }, [name], { thread, pool: { workers: 1 } });
        assert.equal(kind, `true,${Object.prototype.toString.call(value)}`);
      }
    });
  }
});
