/** A strip of shared memory hands buffers over in order, uses its room again, and takes no more than it may. */
import assert from 'node:assert/strict';
import { closeSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DecodeError } from '../../src/errors/kinds.js';
import { Beside } from '../../src/wire/beside.js';
import { FrameReader } from '../../src/wire/framed.js';
import { closeFile, isOpen, makeMemoryFile, withInode } from '../../src/wire/memory-file.js';
import { StripReader, StripWriter } from '../../src/wire/strip.js';
import { seededRandom } from '../dispatch/random.js';
const mebibyte = 2 ** 20;
const options = makeMemoryFile() === undefined ? { skip: 'no shared memory on this system' } : {};
const files = [];
after(() => { files.forEach(closeFile); });
function makeFile() {
    const file = makeMemoryFile();
    assert.ok(file);
    files.push(file);
    return file;
}
function filled(length, value) {
    return new Uint8Array(length).fill(value);
}
test('a memory file has no name, and belongs to nobody else', options, () => {
    const { nlink, mode } = fstatSync(makeFile().fd);
    assert.equal(nlink, 0);
    assert.equal(mode & 0o777, 0o600);
});
test('buffers come out as they went in, whatever was taken in between', options, () => {
    const file = makeFile();
    const [writer, reader] = [new StripWriter(file, 8 * mebibyte), new StripReader(file)];
    const random = seededRandom(7);
    const waiting = [];
    let refused = 0;
    for (let turn = 0; turn < 400; turn++) {
        const length = 1 + random.below(mebibyte);
        const place = writer.put(filled(length, turn % 251));
        if (place === undefined)
            refused++;
        else
            waiting.push({ value: turn % 251, place });
        // The reader is behind by more and more, and then takes all.
        while (waiting.length > (turn % 25)) {
            const { value, place: next } = waiting.shift();
            const bytes = new Uint8Array(reader.take(next));
            assert.ok(bytes.length === next.length && bytes.every((byte) => byte === value), `turn ${turn}`);
        }
    }
    assert.ok(refused > 0, 'it was never full');
    assert.ok(fstatSync(file.fd).size < 10 * mebibyte, `${fstatSync(file.fd).size} bytes`);
    writer.close();
});
test('what is not taken is never written over, and room is found again once it is', options, () => {
    const file = makeFile();
    const [writer, reader] = [new StripWriter(file, 8 * mebibyte), new StripReader(file)];
    const places = [];
    for (let place = writer.put(filled(2 * mebibyte, 1)); place !== undefined; place = writer.put(filled(2 * mebibyte, 1)))
        places.push(place);
    assert.equal(places.length, 4);
    reader.take(places[0]);
    assert.equal(writer.put(filled(mebibyte, 2))?.at, places[0].at);
    assert.equal(writer.put(filled(2 * mebibyte, 2)), undefined);
    writer.close();
});
test('one buffer may be larger than all that is kept, where the strip is empty', options, () => {
    const file = makeFile();
    const [writer, reader] = [new StripWriter(file, 8 * mebibyte), new StripReader(file)];
    const place = writer.put(filled(20 * mebibyte, 3));
    assert.ok(place);
    assert.equal(writer.put(filled(mebibyte, 4)), undefined);
    assert.equal(new Uint8Array(reader.take(place))[19 * mebibyte], 3);
    assert.ok(writer.put(filled(mebibyte, 4)));
    writer.close();
});
test('memory that is not used any more is given back, and what waits is kept', options, async () => {
    const file = makeFile();
    const [writer, reader] = [new StripWriter(file, 8 * mebibyte), new StripReader(file)];
    const place = writer.put(filled(mebibyte, 5));
    await new Promise((resolve) => { setTimeout(resolve, 2500); });
    assert.equal(new Uint8Array(reader.take(place))[0], 5);
    // The timer does not keep a program alive; here the test waits for what it does.
    while (fstatSync(file.fd).size > mebibyte)
        await new Promise((resolve) => { setTimeout(resolve, 50); });
    const again = writer.put(filled(mebibyte, 6));
    assert.equal(new Uint8Array(reader.take(again))[mebibyte - 1], 6);
    writer.close();
});
test('a full memory is no error: the buffer goes another way', { skip: process.platform !== 'linux' }, () => {
    const full = openSync('/dev/full', 'r+');
    try {
        assert.equal(new StripWriter(withInode(full)).put(filled(mebibyte, 1)), undefined);
    }
    finally {
        closeSync(full);
    }
});
test('a descriptor that now stands for another file is left alone', options, () => {
    const file = makeMemoryFile();
    const writer = new StripWriter(file);
    closeSync(file.fd);
    const path = join(tmpdir(), `strip-${process.pid}`);
    const other = openSync(path, 'w+');
    try {
        assert.equal(other, file.fd, 'the system gave another number');
        writeSync(other, 'kept');
        assert.equal(writer.put(filled(mebibyte, 1)), undefined);
        assert.throws(() => new StripReader(file).take({ at: 4096, length: 4 }), DecodeError);
        closeFile(file);
        assert.equal(fstatSync(other).size, 4);
        assert.ok(isOpen(withInode(other)));
    }
    finally {
        closeSync(other);
        rmSync(path);
    }
});
test('a frame tells where its large buffers are, and holds none of their bytes', options, () => {
    const [there, back] = [makeFile(), makeFile()];
    const [here, other] = [new Beside({ toOther: there, fromOther: back }, () => { }), new Beside({ toOther: back, fromOther: there }, () => { })];
    const large = new Float64Array(mebibyte / 8).fill(1.5);
    const message = { large, part: new Uint16Array(large.buffer, 8, 4), small: new Uint8Array([1, 2]) };
    const frame = Buffer.concat(here.frame(message, [large.buffer]));
    assert.ok(frame.length < 300, `${frame.length} bytes`);
    assert.equal(here.bytes, mebibyte);
    const received = [];
    new FrameReader((one) => received.push(one), (where) => other.load(where)).push(frame);
    assert.deepEqual(received, [message]);
    const [copy] = received;
    assert.equal(copy.part.buffer, copy.large.buffer);
    assert.equal(copy.large.buffer.byteLength, mebibyte);
    here.close();
});
test('a message that cannot be written leaves nothing in the strip', options, () => {
    const [there, back] = [makeFile(), makeFile()];
    const here = new Beside({ toOther: there, fromOther: back }, () => { });
    const reader = new StripReader(there);
    const bytes = filled(mebibyte, 1).buffer;
    assert.throws(() => here.frame({ bytes, no: () => { } }, [bytes]));
    const received = [];
    const frames = new FrameReader((one) => received.push(one), (where) => reader.take(where));
    for (let turn = 0; turn < 3; turn++)
        frames.push(Buffer.concat(here.frame({ bytes }, [bytes])));
    assert.deepEqual(received, [{ bytes }, { bytes }, { bytes }]);
    assert.ok(fstatSync(there.fd).size < 2 * mebibyte, 'the place was not used again');
    here.close();
});
//# sourceMappingURL=strip.test.js.map