/** Lists of numbers travel as one block: fewer bytes and less work, and every number arrives exactly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Exchange } from '../../src/closures/exchange.js';
import { toBytes } from '../../src/wire/bytes.js';
import { parallel } from '../../src/index.js';
const numbers = Array.from({ length: 100 }, (_, place) => place);
const lists = [
    ['small whole numbers', numbers, 'Int32Array'],
    ['the limits of 32 bits', [...numbers, 2 ** 31 - 1, -(2 ** 31)], 'Int32Array'],
    ['more than 32 bits', [...numbers, 2 ** 31], 'Float64Array'],
    ['a fraction at the end', [...numbers, 0.1], 'Float64Array'],
    ['minus zero', [...numbers, -0], 'Float64Array'],
    ['NaN and infinity', [...numbers, NaN, Infinity, -Infinity, Number.MIN_VALUE], 'Float64Array'],
    ['one that is no number', [...numbers, '7'], 'Array'],
    ['a bigint', [...numbers, 7n], 'Array'],
    ['undefined', [...numbers, undefined], 'Array'],
    ['few', [1, 2, 3], 'Array'],
    ['none', [], 'Array'],
];
for (const [name, list, type] of lists) {
    test(`${name} go as ${type}`, async () => {
        for (const via of ['process', 'thread']) {
            const here = new Exchange('c', via);
            const { value } = await new Exchange('w1', via).decode(here.encode(list, 'result', { pack: 'list' }).body);
            assert.equal(value.constructor.name, type);
            assert.deepEqual(Array.from(value), list);
        }
        for (const thread of [false, true]) {
            const back = await parallel((x) => x, list, { thread });
            assert.deepEqual(back, list);
            assert.ok(Array.isArray(back));
            for (const [place, item] of list.entries())
                assert.ok(Object.is(back[place], item));
        }
    });
}
test('columns are packed one by one', async () => {
    const here = new Exchange('c', 'process');
    const { value } = await here.decode(here.encode([numbers, numbers.map(String)], 'items', { pack: 'columns' }).body);
    const [first, second] = value;
    assert.ok(first instanceof Int32Array);
    assert.deepEqual(second, numbers.map(String));
});
test('a list that is one value is never packed', async () => {
    const here = new Exchange('c', 'process');
    const { value } = await here.decode(here.encode([numbers], 'result', { pack: 'list' }).body);
    assert.deepEqual(value, [numbers]);
    assert.ok(Array.isArray(value[0]));
});
test('a packed list takes four bytes for each whole number', () => {
    const list = Array.from({ length: 10_000 }, (_, place) => place * 1000);
    const { body } = new Exchange('c', 'process').encode(list, 'result', { pack: 'list' });
    assert.ok(toBytes(body).length < 40_100);
});
test('between threads a large block is given away, and a buffer of the user is not', () => {
    const here = new Exchange('c', 'thread');
    const list = Array.from({ length: 10_000 }, (_, place) => place);
    assert.equal(here.encode(list, 'result', { pack: 'list' }).transfer.length, 1);
    const own = new Float64Array(10_000);
    assert.equal(here.encode([own, own], 'items', { pack: 'list' }).transfer.length, 0);
    assert.equal(own.length, 10_000);
});
//# sourceMappingURL=pack.test.js.map