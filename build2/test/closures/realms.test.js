/** Tests programs that run in a realm of their own, as jest runs them: what comes back is of its classes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import vm from 'node:vm';
import { takeIntoRealm } from '../../src/closures/main-realm.js';
const names = ['Object', 'Array', 'Map', 'Set', 'Date', 'RegExp', 'ArrayBuffer', 'DataView', 'Float64Array', 'Uint8Array', 'Error', 'TypeError', 'String'];
const makers = {
    Object: () => ({ a: 1 }), Array: () => [1], Map: () => new Map([[1, 2]]), Set: () => new Set([1]), Date: () => new Date(5), RegExp: () => /x/g,
    ArrayBuffer: () => new ArrayBuffer(3), DataView: () => new DataView(new ArrayBuffer(2)), Float64Array: () => new Float64Array([1]),
    Uint8Array: () => new Uint8Array([1]), Error: () => new Error('no'), TypeError: () => new TypeError('no'), String: () => Object('text'),
};
function makeRealm() {
    return vm.runInNewContext(`({ ${names.join()} })`);
}
describe('an object of a message is one of the realm', () => {
    for (const name of names) {
        test(name, () => {
            const realm = makeRealm();
            const there = deserialize(serialize({ deep: [makers[name]()] }));
            assert.equal(takeIntoRealm(there, globalThis, realm), there);
            assert.ok(there.deep[0] instanceof realm[name]);
            assert.equal(Object.getPrototypeOf(there), realm.Object.prototype);
        });
    }
    test('inside maps, sets, errors and views, in circles, and deep', () => {
        const realm = makeRealm();
        const [OwnDate, OwnBuffer] = [realm.Date, realm.ArrayBuffer];
        const circle = {
            map: new Map([[new Date(1), new Date(2)]]), set: new Set([new Date(3)]), view: new Float64Array(1), error: new Error('x', { cause: new Date(4) }), none: null,
        };
        circle.self = circle;
        takeIntoRealm(circle, globalThis, realm);
        const [[key, value] = []] = [...circle.map];
        const [item] = [...circle.set];
        for (const date of [key, value, item, circle.error.cause])
            assert.ok(date instanceof OwnDate);
        assert.ok(circle.view.buffer instanceof OwnBuffer);
        let deep = [];
        for (let depth = 0; depth < 50_000; depth += 1)
            deep = [deep];
        assert.ok(takeIntoRealm(deep, globalThis, realm) instanceof realm.Array);
    });
});
test('a program in a realm of its own gets objects of its own, by the published package', () => {
    const file = new URL('../../../dist/inside/shared.cjs', import.meta.url);
    const context = vm.createContext({ URL, URLSearchParams, DOMException, Buffer, process, performance, structuredClone, EventTarget, Event });
    const module = { exports: {} };
    const load = vm.compileFunction(readFileSync(file, 'utf8'), ['exports', 'require', 'module', '__filename', '__dirname'], { parsingContext: context, filename: file.pathname });
    load(module.exports, createRequire(file), module, file.pathname, '.');
    const { Exchange } = module.exports['closures/index'];
    const exchange = new Exchange('c', 'process');
    const value = vm.runInContext('({ plain: new Map([[1, [new Date(5)]]]), other: [new Date(6), { a: 1 }, new TypeError("no"), (x) => x] })', context);
    const judge = vm.runInContext('(v) => [v, ...(v instanceof Map ? [...v.get(1), v.get(1)] : v)].map((x) => [Map, Array, Date, TypeError, Function, Object].find((C) => x instanceof C)?.name)', context);
    const echo = (one) => exchange.decode(deserialize(serialize(exchange.encode(one, 'value').body))).value;
    assert.deepEqual([...judge(echo(value.plain))], ['Map', 'Date', 'Array']);
    assert.deepEqual([...judge(echo(value.other))], ['Array', 'Date', 'Object', 'TypeError', 'Function']);
});
//# sourceMappingURL=realms.test.js.map