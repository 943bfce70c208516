/** Parcels hold what a buffer was, for any process of this user, until the last who needs them lets go. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DecodeError } from '../../src/errors/kinds.js';
import { makeMemoryFile } from '../../src/wire/memory-file.js';
import { isMapped } from '../../src/wire/mapped.js';
import { canOpen, makeParcels, openParcel } from '../../src/wire/parcel.js';
import { runProgram } from '../helpers/program.js';

const mebibyte = 2 ** 20;
const options = makeMemoryFile() === undefined ? { skip: 'no shared memory on this system' } : {};
const withKoffi = { skip: options.skip ?? (hasKoffi() ? false : 'koffi is not installed') };

function hasKoffi(): boolean {
  try {
    createRequire(import.meta.url).resolve('koffi');
    return true;
  } catch {
    return false;
  }
}

function makeOne(bytes: number): [ReturnType<typeof makeParcels>[number], Float64Array<ArrayBuffer>] {
  const numbers = new Float64Array(bytes / 8).fill(2.5);
  const [parcel] = makeParcels([numbers.buffer]);
  assert.ok(parcel);
  return [parcel, numbers];
}

test('holds the values of the moment it was made, for each who opens it', options, () => {
  const [parcel, numbers] = makeOne(mebibyte);
  numbers[0] = 7;
  const [one, other] = [new Float64Array(openParcel(parcel.label)), new Float64Array(openParcel(parcel.label))];
  assert.equal(one[0], 2.5);
  one[0] = 8;
  assert.equal(other[0], 2.5);
  assert.equal(one.length, numbers.length);
  parcel.release();
});

test('another process of the user opens it by its label', options, () => {
  const [parcel] = makeOne(mebibyte);
  const code = `const { readFileSync } = require('node:fs');
    const bytes = readFileSync(process.argv[1]);
    console.log(bytes.length, bytes.readDoubleLE(8));`;
  assert.equal(execFileSync(process.execPath, ['-e', code, parcel.label.path], { encoding: 'utf8' }), `${mebibyte} 2.5\n`);
  parcel.release();
});

test('is gone when all who hold it have let go, and not before', options, () => {
  const [parcel] = makeOne(mebibyte);
  const { label } = parcel;
  parcel.hold();
  parcel.release();
  assert.ok(canOpen(label));
  parcel.release();
  assert.ok(!canOpen(label));
});

test('a label that leads to another file by now is refused', options, () => {
  const [parcel] = makeOne(mebibyte);
  const { label } = parcel;
  parcel.release();
  const [next] = makeOne(2 * mebibyte);
  assert.equal(next.label.path, label.path, 'the system gave another number');
  assert.throws(() => openParcel(label), DecodeError);
  assert.ok(!canOpen(label));
  next.release();
});

test('no parcel is made of what there is no room for', options, () => {
  // Never written to, so that it takes no memory itself.
  const giant = { byteLength: 2 ** 60 } as ArrayBuffer;
  assert.deepEqual(makeParcels([giant]), []);
});

test('a large one is mapped where koffi is installed: the same values, and writes that nobody else sees', withKoffi, () => {
  const [parcel] = makeOne(32 * mebibyte);
  const [one, other] = [openParcel(parcel.label), openParcel(parcel.label)];
  assert.ok(isMapped(one) && isMapped(other));
  parcel.release();
  const numbers = new Float64Array(one);
  numbers[1] = 9;
  assert.equal(new Float64Array(other)[1], 2.5);
  assert.equal(numbers.at(-1), 2.5);
  assert.equal(one.byteLength, 32 * mebibyte);
  assert.ok(one instanceof ArrayBuffer);
});

test('mapped memory is given back when its buffer is collected, and not while a view or a transferred one is left', withKoffi, async () => {
  const url = (file: string): string => JSON.stringify(new URL(`../../src/wire/${file}.js`, import.meta.url).href);
  const { stdout } = await runProgram(`
    import { readFileSync } from 'node:fs';
    import { setTimeout as delay } from 'node:timers/promises';
    import { makeParcels, openParcel } from ${url('parcel')};
    const size = 32 * 2 ** 20;
    const numbers = new Float64Array(size / 8).fill(1.5);
    const [parcel] = makeParcels([numbers.buffer]);
    const count = () => readFileSync('/proc/self/maps', 'utf8').split('\\n').filter((line) => line.includes('(deleted)') && line.includes('/dev/shm')).length;
    const open = () => new Float64Array(openParcel(parcel.label));
    const view = open().subarray(8, 16);
    const given = ArrayBuffer.prototype.transfer === undefined ? openParcel(parcel.label) : openParcel(parcel.label).transfer();
    for (let turn = 0; turn < 20; turn++) open();
    const before = count();
    for (let turn = 0; count() > 2 && turn < 500; turn++) { gc(); await delay(10); }
    console.log(before > 2, count(), view[0], new Float64Array(given)[5]);
    console.log(Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'transfer')?.enumerable ?? false);`, { execArgv: ['--expose-gc'] });
  assert.equal(stdout, 'true 2 1.5 1.5\nfalse\n');
});

test('nothing of it is in the folder of shared memory', options, () => {
  const [parcel] = makeOne(mebibyte);
  assert.equal(statSync(parcel.label.path).nlink, 0);
  assert.ok(!existsSync(`/dev/shm/${parcel.label.inode}`));
  parcel.release();
});
