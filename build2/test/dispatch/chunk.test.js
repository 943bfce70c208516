/** A chunk knows which of its tasks are settled, whatever is told twice or late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChunk } from './fakes.js';
test('tasks are settled once', () => {
    const chunk = makeChunk({ first: 10, items: ['a', 'b', 'c', 'd'] });
    assert.equal(chunk.settle(1, 2), true);
    assert.equal(chunk.open, 2);
    assert.equal(chunk.settle(1), false);
    assert.equal(chunk.open, 2);
    assert.deepEqual(chunk.openOffsets(), [0, 3]);
    assert.equal(chunk.settle(0), true);
    assert.equal(chunk.settle(3), true);
    assert.equal(chunk.open, 0);
});
test('a settled task is not running any more', () => {
    const chunk = makeChunk({ first: 0, items: ['a', 'b', 'c'] });
    for (const offset of [0, 1, 2])
        chunk.running.set(offset, 0);
    chunk.settle(0, 2);
    assert.deepEqual([...chunk.running.keys()], [2]);
});
test('what is picked keeps its places in the input, its items and its traits', () => {
    const chunk = makeChunk({ first: 10, columns: [['a', 'b', 'c', 'd'], [1, 2, 3, 4]], traits: { ghosts: 3 } });
    const picked = chunk.pick([1, 3], { announce: true });
    assert.notEqual(picked.id, chunk.id);
    assert.deepEqual([picked.indexAt(0), picked.indexAt(1)], [11, 13]);
    assert.deepEqual([picked.argsAt(0), picked.argsAt(1)], [['b', 2], ['d', 4]]);
    assert.deepEqual(picked.traits, { announce: true, alone: false, ghosts: 3 });
    const again = picked.pick([1]);
    assert.deepEqual([again.indexAt(0), again.argsAt(0), again.open], [13, ['d', 4], 1]);
});
test('items of typed arrays can be picked', () => {
    const chunk = makeChunk({ first: 0, columns: [new Float64Array([0.5, 1.5, 2.5])] });
    assert.deepEqual(chunk.pick([0, 2]).columns, [[0.5, 2.5]]);
});
//# sourceMappingURL=chunk.test.js.map