/** What is known about the length of iterables, and the names that are near to each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid } from '../../src/inputs/grid.js';
import { checkKeys, closestName } from '../../src/inputs/option-keys.js';
import { range } from '../../src/inputs/range.js';
import { sizeOf } from '../../src/inputs/size.js';
const known = [
    ['an array', [1, 2, 3], 3],
    ['an array with holes', new Array(5), 5],
    ['a typed array', new Float64Array(4), 4],
    ['a buffer', Buffer.from('abc'), 3],
    ['a set', new Set([1, 1, 2]), 2],
    ['a map', new Map([[1, 2]]), 1],
    ['a range', range(7), 7],
    ['a grid', grid({ a: [1, 2], b: [1, 2, 3] }), 6],
    ['an empty array', [], 0],
];
for (const [name, iterable, size] of known) {
    test(`knows the size of ${name}`, () => assert.equal(sizeOf(iterable), size));
}
test('does not know what only walking would tell, and walks nothing', () => {
    const walked = (function* () {
        yield assert.fail('it was walked');
    })();
    for (const iterable of [
        walked,
        'text',
        [1].values(),
        { length: 3 },
        { size: 3 },
        new DataView(new ArrayBuffer(2)),
        null,
        undefined,
        3,
    ]) {
        assert.equal(sizeOf(iterable), undefined);
    }
});
test('finds the name that was probably meant', () => {
    const names = ['workers', 'timeout', 'chunk', 'show', 'cwd'];
    const typed = [
        ['shwo', 'show'],
        ['worker', 'workers'],
        ['Workers', 'workers'],
        ['timeOut', 'timeout'],
        ['chnuk', 'chunk'],
        ['cdw', 'cwd'],
        ['data', undefined],
        ['x', undefined],
        ['', undefined],
        ['depth', undefined],
    ];
    for (const [name, meant] of typed)
        assert.equal(closestName(name, names), meant, name);
});
test('names the first unknown key', () => {
    checkKeys('show', { fps: 1 }, ['fps', 'width']);
    assert.throws(() => checkKeys('show', { fps: 1, witdh: 2, x: 3 }, ['fps', 'width']), {
        name: 'TypeError',
        message: 'Unknown key `witdh` in show. Did you mean `width`? The keys are fps, width.',
    });
});
//# sourceMappingURL=size.test.js.map