/** Grids: the combinations, their order and count, and what is no grid. */
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { test } from 'node:test';
import { grid } from '../../src/inputs/grid.js';
import { range } from '../../src/inputs/range.js';
test('gives all combinations, the last key fastest, any number of times', () => {
    const points = grid({ depth: [2, 4], rate: [0.1, 0.3], kind: ['a'] });
    const expected = [
        { depth: 2, rate: 0.1, kind: 'a' },
        { depth: 2, rate: 0.3, kind: 'a' },
        { depth: 4, rate: 0.1, kind: 'a' },
        { depth: 4, rate: 0.3, kind: 'a' },
    ];
    assert.deepEqual([...points], expected);
    assert.deepEqual([...points], expected, 'the second time');
    assert.equal(points.length, 4);
    assert.deepEqual([0, 1, 2, 3].map((place) => points.at(place)), expected);
    assert.deepEqual(points.at(-1), expected[3]);
    assert.equal(points.at(4), undefined);
    assert.equal(points.at(-5), undefined);
});
test('keeps the order of the keys in each object', () => {
    assert.deepEqual(Object.keys(grid({ b: [1], a: [2], c: [3] }).at(0) ?? {}), ['b', 'a', 'c']);
});
test('has one empty combination without keys, and none with an empty axis', () => {
    assert.deepEqual([...grid({})], [{}]);
    assert.equal(grid({}).length, 1);
    assert.deepEqual([...grid({ a: [1, 2], b: [] })], []);
    assert.equal(grid({ a: [1, 2], b: [] }).length, 0);
    assert.equal(grid({ a: [] }).at(0), undefined);
});
test('takes any iterable as an axis and reads it once, at the call', () => {
    let reads = 0;
    const once = (function* () {
        reads += 1;
        yield* [1, 2];
    })();
    const values = [7];
    const points = grid({ a: once, b: new Set(['x']), c: range(2), d: 'yz', e: values });
    assert.equal(reads, 1);
    values.push(8);
    assert.equal(points.length, 8);
    assert.equal([...points].length, 8);
    assert.deepEqual(points.at(-1), { a: 2, b: 'x', c: 1, d: 'z', e: 7 });
    assert.equal(reads, 1);
});
test('makes a new plain object each time', () => {
    const points = grid({ a: [1] });
    assert.notEqual(points.at(0), points.at(0));
    assert.equal(Object.getPrototypeOf(points.at(0)), Object.prototype);
});
test('makes a property of a key called __proto__', () => {
    const axes = JSON.parse('{"__proto__": [[1, 2]], "a": [3]}');
    const [point] = grid(axes);
    assert.equal(Object.getPrototypeOf(point), Object.prototype);
    assert.deepEqual(Object.entries(point ?? {}), [
        ['__proto__', [1, 2]],
        ['a', 3],
    ]);
});
test('stores no combinations', () => {
    const axis = range(1000);
    const points = grid({ a: axis, b: axis, c: axis, d: axis });
    assert.equal(points.length, 1e12);
    assert.deepEqual(points.at(123_456_789_012), { a: 123, b: 456, c: 789, d: 12 });
});
test('takes plain objects of other realms and without a prototype', () => {
    assert.equal(grid(runInNewContext('({ a: [1, 2] })')).length, 2);
    assert.equal(grid(Object.assign(Object.create(null), { a: [1, 2] })).length, 2);
});
const wrong = [
    [undefined, /Expected axes to be a plain object of iterables, .* got undefined/],
    [null, /axes .*got null/],
    [3, /axes .*got 3/],
    [[[1], [2]], /axes .*got \[/],
    [new Map([['a', [1]]]), /axes .*got .*Map/],
    [new URLSearchParams('a=1'), /axes .*got URLSearchParams/],
    [Object.create({ a: [1] }), /axes .*got/],
    [{ a: [1], depth: 3 }, /Expected axes\.depth to be an array or another iterable, got 3/],
    [{ a: null }, /axes\.a .*got null/],
    [{ a: (async function* () { })() }, /axes\.a .*got .*AsyncGenerator/],
    [Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, range(1000)])), /more than can be counted/],
];
for (const [axes, message] of wrong) {
    test(`refuses what is no grid: ${String(message)}`, () => {
        assert.throws(() => grid(axes), (error) => error instanceof TypeError && message.test(error.message));
    });
}
//# sourceMappingURL=grid.test.js.map