/** Ranges: the numbers, their count, and what is no range. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { range } from '../../src/inputs/range.js';
const rows = [
    [[4], [0, 1, 2, 3]],
    [[0], []],
    [[-3], []],
    [[2.5], [0, 1, 2]],
    [
        [2, 5],
        [2, 3, 4],
    ],
    [[5, 2], []],
    [
        [0, 10, 4],
        [0, 4, 8],
    ],
    [
        [0, 8, 4],
        [0, 4],
    ],
    [
        [10, 0, -3],
        [10, 7, 4, 1],
    ],
    [
        [9, 0, -3],
        [9, 6, 3],
    ],
    [[0, 10, -1], []],
    [
        [0, 1, 0.25],
        [0, 0.25, 0.5, 0.75],
    ],
    [
        [1, 1.3, 0.1],
        [1, 1.1, 1.2],
    ],
    [
        [0, 0.3, 0.1],
        [0, 0.1, 0.2],
    ],
    [
        [1, 0, -0.5],
        [1, 0.5],
    ],
];
for (const [args, items] of rows) {
    test(`range(${args.join(', ')}) has the items [${items.join(', ')}]`, () => {
        const numbers = range(...args);
        assert.deepEqual([...numbers], items);
        assert.deepEqual([...numbers], items, 'the second time');
        assert.equal(numbers.length, items.length);
        assert.deepEqual(Array.from(items, (_, place) => numbers.at(place)), items);
        assert.equal(numbers.at(items.length), undefined);
        assert.equal(numbers.at(-1), items.at(-1));
        assert.equal(numbers.at(-items.length - 1), undefined);
    });
}
test('does not add up rounding errors', () => {
    const numbers = range(0, 100, 0.1);
    assert.equal(numbers.length, 1000);
    assert.equal(numbers.at(999), 999 * 0.1);
    assert.equal([...numbers][700], 700 * 0.1);
});
test('stores nothing: a huge range costs as much as a small one', () => {
    const numbers = range(Number.MAX_SAFE_INTEGER);
    assert.equal(numbers.length, Number.MAX_SAFE_INTEGER);
    assert.equal(numbers.at(-1), Number.MAX_SAFE_INTEGER - 1);
    assert.deepEqual(Object.keys(numbers), ['start', 'stop', 'step', 'length']);
    for (const first of numbers) {
        assert.equal(first, 0);
        break;
    }
});
test('finds places as Array.prototype.at does', () => {
    const numbers = range(10, 13);
    const array = [...numbers];
    for (const place of [0.9, -0.9, NaN, Infinity, -Infinity, 2.5, -3, -4])
        assert.equal(numbers.at(place), array.at(place), String(place));
});
const wrong = [
    [[], TypeError, /Expected stop to be a number, got undefined/],
    [['3'], TypeError, /Expected stop to be a number, got '3'/],
    [[3n], TypeError, /stop .*got 3n/],
    [[NaN], RangeError, /Expected stop to be a finite number, got NaN/],
    [[Infinity], RangeError, /stop .*got Infinity/],
    [[0, Infinity], RangeError, /stop .*got Infinity/],
    [['0', 3], TypeError, /start .*got '0'/],
    [[NaN, 3], RangeError, /start .*got NaN/],
    [[0, 3, 0], RangeError, /Expected step to be a number other than 0, got 0/],
    [[0, 3, -0], RangeError, /step/],
    [[0, 3, NaN], RangeError, /step .*got NaN/],
    [[0, 3, null], TypeError, /step .*got null/],
    [[0, 1e300, 1e-300], RangeError, /length of the range/],
];
for (const [args, kind, message] of wrong) {
    test(`refuses range(${args.map(String).join(', ')}) with a ${kind.name}`, () => {
        assert.throws(() => range(...args), (error) => error instanceof kind && message.test(error.message));
    });
}
//# sourceMappingURL=range.test.js.map