/** Messages reach a worker in the order they were posted, also while it is not known whether it can open parcels. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { Outgoing } from '../../src/pools/outgoing.js';
import { Beside } from '../../src/wire/beside.js';
import { FrameReader } from '../../src/wire/framed.js';
import { closeFile, makeMemoryFile } from '../../src/wire/memory-file.js';
import { canOpen, makeParcels, openParcel } from '../../src/wire/parcel.js';
const mebibyte = 2 ** 20;
const options = { skip: makeMemoryFile() === undefined && 'no shared memory on this system' };
function makeOpen(run) {
    const table = new Float64Array(mebibyte / 8).fill(run);
    return [{ kind: 'open', run, body: table, shape: 'items', concurrency: 1, cores: 1 }, table];
}
/** An end of a pipe whose other end only reads. */
function makeEnds(mayReach = true) {
    const pipe = new PassThrough();
    const received = [];
    const labels = [];
    const reader = new FrameReader((message) => received.push(message), (where) => {
        labels.push(where);
        return openParcel(where);
    });
    pipe.on('data', (piece) => { reader.push(piece); });
    return { outgoing: new Outgoing(new Beside(undefined, () => { }), pipe, mayReach), received, labels };
}
/** A turn of the loop, after which the stream has handed on all that it got. */
function settle() {
    return new Promise((resolve) => { setImmediate(resolve); });
}
for (const reaches of [true, false]) {
    test(`what is posted meanwhile waits behind the first message with a parcel (the worker can open it: ${reaches})`, options, async () => {
        const { outgoing, received, labels } = makeEnds();
        const [open, table] = makeOpen(1);
        const parcels = makeParcels([table.buffer]);
        outgoing.post({ kind: 'shut', runs: [7] });
        outgoing.post(open, [], parcels);
        outgoing.post({ kind: 'leave' });
        await settle();
        assert.deepEqual(received.map(({ kind }) => kind), ['shut']);
        outgoing.go(reaches);
        outgoing.post({ kind: 'shut', runs: [1] });
        await settle();
        assert.deepEqual(received.map(({ kind }) => kind), ['shut', 'open', 'leave', 'shut']);
        assert.deepEqual(received[1], open);
        assert.equal(labels.length, reaches ? 1 : 0);
        assert.equal(outgoing.bytes > mebibyte, !reaches);
        outgoing.close();
        parcels[0]?.release();
    });
}
test('a worker that cannot open parcels takes what is in the strip in its order, also where messages waited', options, async () => {
    const [file, other] = [makeMemoryFile(), makeMemoryFile()];
    const pipe = new PassThrough();
    const received = [];
    const beside = new Beside({ toOther: file, fromOther: other }, () => { });
    const far = new Beside({ toOther: other, fromOther: file }, () => { });
    const reader = new FrameReader((message) => received.push(message), (where) => far.load(where));
    pipe.on('data', (piece) => { reader.push(piece); });
    const outgoing = new Outgoing(beside, pipe, true);
    const made = Array.from({ length: 4 }, (_, run) => makeOpen(run));
    const items = new Float64Array(mebibyte / 8).fill(9);
    const parcels = makeParcels([made[0][1].buffer]);
    outgoing.post({ ...made[0][0], body: [made[0][1], items] }, [items.buffer], parcels);
    outgoing.post(made[1][0], [made[1][1].buffer]);
    outgoing.go(false);
    outgoing.post(made[2][0], [made[2][1].buffer]);
    outgoing.post(made[3][0], [], makeParcels([made[3][1].buffer]));
    while (received.length < 4)
        await settle();
    assert.deepEqual(received.map(({ body }) => body), [[made[0][1], items], made[1][1], made[2][1], made[3][1]]);
    assert.equal(beside.bytes, 4 * mebibyte);
    outgoing.close();
    for (const end of [beside, far])
        end.close();
    for (const one of [file, other])
        closeFile(one);
});
test('a parcel is kept until the worker has opened it, and let go when the worker is gone', options, () => {
    const { outgoing } = makeEnds();
    outgoing.go(true);
    const made = [makeOpen(1), makeOpen(2)].map(([open, table]) => {
        const [parcel] = makeParcels([table.buffer]);
        assert.ok(parcel);
        outgoing.post(open, [], [parcel]);
        parcel.release();
        return parcel.label;
    });
    const [first, second] = made;
    assert.ok(canOpen(first) && canOpen(second));
    outgoing.forgetOldest();
    assert.ok(!canOpen(first) && canOpen(second));
    outgoing.close();
    assert.ok(!canOpen(second));
});
test('without shared memory everything goes through the pipe, and at once', async () => {
    const { outgoing, received } = makeEnds(false);
    const [open] = makeOpen(3);
    outgoing.post(open);
    await settle();
    assert.deepEqual(received, [open]);
});
test('a memory file can be closed twice', options, () => {
    const file = makeMemoryFile();
    assert.ok(file);
    closeFile(file);
    closeFile(file);
});
//# sourceMappingURL=outgoing.test.js.map