/** Frames arrive as they were sent, however the stream cuts them up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeError } from '../../src/errors/kinds.js';
import { FrameReader, toFrame } from '../../src/wire/framed.js';
import { seededRandom } from '../dispatch/random.js';
const messages = [
    { kind: 'leave' },
    'text with ümlauts and 😀',
    null,
    { kind: 'results', body: Array.from({ length: 300 }, (_, place) => ({ place, text: 'x'.repeat(place) })) },
    new Map([['key', new Set([1, 2n])]]),
    new Float64Array([1.5, -0, NaN]),
    undefined,
    [],
];
function toStream(values) {
    return Buffer.concat(values.flatMap((value) => toFrame(value)));
}
function read(pieces) {
    const received = [];
    const reader = new FrameReader((message) => received.push(message));
    for (const piece of pieces)
        reader.push(piece);
    return received;
}
test('all in one piece', () => {
    assert.deepEqual(read([toStream(messages)]), messages);
});
test('byte by byte', () => {
    const stream = toStream(messages.slice(0, 3));
    assert.deepEqual(read(Array.from(stream, (byte) => Buffer.from([byte]))), messages.slice(0, 3));
});
test('cut at every single place', () => {
    const stream = toStream([{ kind: 'leave' }, [1, 2, 3]]);
    for (let at = 0; at <= stream.length; at++) {
        assert.deepEqual(read([stream.subarray(0, at), stream.subarray(at)]), [{ kind: 'leave' }, [1, 2, 3]], `cut at ${at}`);
    }
});
test('cut at random, empty pieces included', () => {
    const stream = toStream(messages);
    for (let seed = 1; seed <= 100; seed++) {
        const random = seededRandom(seed);
        const pieces = [];
        for (let at = 0; at < stream.length;) {
            const length = random.below([2, 10, 3000][random.below(3)]);
            pieces.push(stream.subarray(at, at + length));
            at += length;
        }
        assert.deepEqual(read(pieces), messages, `seed ${seed}`);
    }
});
test('nothing is handed on before its last byte is there', () => {
    const received = [];
    const reader = new FrameReader((message) => received.push(message));
    const stream = toStream(['first', 'second']);
    reader.push(stream.subarray(0, stream.length - 1));
    assert.deepEqual(received, ['first']);
    reader.push(stream.subarray(stream.length - 1));
    assert.deepEqual(received, ['first', 'second']);
});
test('a frame may be longer than the pieces of a pipe', () => {
    const large = new Uint8Array(5 * 65_536 + 7).map((_, place) => place % 251);
    const stream = toStream([large, 'after']);
    const pieces = [];
    for (let at = 0; at < stream.length; at += 65_536)
        pieces.push(stream.subarray(at, at + 65_536));
    assert.deepEqual(read(pieces), [large, 'after']);
});
test('a damaged frame is a DecodeError, and the next frame is read', () => {
    const received = [];
    const reader = new FrameReader((message) => received.push(message));
    const [header, body] = toFrame({ kind: 'leave' });
    assert.throws(() => { reader.push(Buffer.concat([header, Buffer.alloc(body.length, 0xff)])); }, DecodeError);
    reader.push(toStream(['after']));
    assert.deepEqual(received, ['after']);
});
//# sourceMappingURL=framed.test.js.map