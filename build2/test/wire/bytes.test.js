/** Messages keep their values, and the sharing of buffers, on their way through bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeError } from '../../src/errors/kinds.js';
import { fromBytes, toBytes } from '../../src/wire/bytes.js';
function roundTrip(value) {
    return fromBytes(toBytes(value));
}
test('values of every kind come back equal', () => {
    const values = [
        undefined, null, true, -0, NaN, 12n, 'text 😀', new Date(5), /x/giu, [1, , 3], { a: { b: [] } }, // eslint-disable-line no-sparse-arrays
        new Map([[{ key: 1 }, new Set(['x'])]]), new Int16Array([1, -2]), new ArrayBuffer(3), new DataView(new ArrayBuffer(4), 1, 2),
    ];
    for (const value of values)
        assert.deepEqual(roundTrip(value), value);
});
test('two views of one buffer are views of one buffer afterwards', () => {
    const buffer = new ArrayBuffer(16);
    const { bytes, doubles } = roundTrip({ bytes: new Uint8Array(buffer, 8, 8), doubles: new Float64Array(buffer) });
    assert.equal(bytes.buffer, doubles.buffer);
    doubles[1] = 1;
    assert.deepEqual([...bytes], [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
});
test('a view that arrives does not lie inside the whole message', () => {
    const { view } = roundTrip({ view: new Uint8Array([1, 2, 3]), ballast: 'x'.repeat(1000) });
    assert.equal(view.buffer.byteLength, 3);
});
test('objects that are met twice, and circles, stay what they are', () => {
    const shared = { name: 'shared' };
    const circle = { one: shared, other: shared };
    circle.self = circle;
    const back = roundTrip(circle);
    assert.equal(back.one, back.other);
    assert.equal(back.self, back);
});
test('a message that is cut short is a DecodeError at every length', () => {
    const whole = toBytes({ kind: 'results', values: ['first', new Uint8Array(4), [1, 2, 3]] });
    for (let length = 0; length < whole.length; length++) {
        assert.throws(() => fromBytes(whole.subarray(0, length)), (error) => error instanceof DecodeError && error.cause instanceof Error, `${length} bytes`);
    }
});
//# sourceMappingURL=bytes.test.js.map