/** Tests that stacks show functions that travelled as in place: their names, or none, and the file, line and column. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runProgram } from '../helpers/program.js';
/** Prints, for each case, the user's frames as they are in place and as they come back from a worker. */
const program = (thread) => `
  import { parallel } from 'parathos';
  let count = 0;
  const named = (x) => { throw new Error('x'); };
  function declared(x) { if (x) throw new Error('x'); }
  const object = { method(x) { throw new Error('x'); }, arrow: (x) => { throw new Error('x'); } };
  class Thrower {
    field = () => { throw new Error('x'); };
    constructor(x) { if (x) throw new Error('x'); }
    static of() { throw new Error('x'); }
    run() { throw new Error('x'); }
  }
  const cases = [];
  // V8 guesses names from assignments that functions do not have themselves: arguments get none.
  const add = (name, fn) => cases.push([name, fn]);
  add('nameless', (x) => { throw new Error('x'); });
  add('a nameless function', function (x) { throw new Error('x'); });
  add('nameless and async', async (x) => { await 0; throw new Error('x'); });
  add('a named arrow', named);
  add('a declaration', declared);
  add('a method', object.method);
  add('a property', object.arrow);
  add('a static method', Thrower.of);
  add('calling a helper', (x) => declared(x));
  add('calling a method', (x) => new Thrower(0).run(x));
  add('a constructor', (x) => new Thrower(x));
  add('a field', (x) => new Thrower(0).field());
  add('a callback', (x) => [x].map((y) => {
    throw new Error('x');
  }));
  add('a shared variable', (x) => { count += x; return (() => { count += 1; throw new Error('x'); })(); });
  add('several lines', (
    x,
  ) => {
    const y = x;

    throw new Error(String(y));
  });
  // Only the frames of this file: 'Object.method' or nothing, and the place.
  const framesOf = ({ stack }) => stack.split('\\n').filter((line) => line.includes('/stacks-case.mjs:'))
    .map((line) => line.trim().replace(/(?:file:\\/\\/)?[^ (]*\\//, ''));
  for (const [name, fn] of cases) {
    const [[here]] = [await Promise.allSettled([(async () => fn(1))()])];
    const [there] = await parallel(fn, [1], { thread: ${String(thread)}, pool: { workers: 1 } }).settled();
    console.log(JSON.stringify({ name, inPlace: framesOf(here.reason), frames: framesOf(there.reason) }));
  }
`;
for (const thread of [false, true]) {
    describe(`stacks from ${thread ? 'threads' : 'processes'}`, async () => {
        const source = program(thread);
        const { stdout, stderr } = await runProgram(source, { fileName: 'stacks-case.mjs', env: { NODE_NO_WARNINGS: '1' } });
        const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
        const callLine = source.split('\n').findIndex((line) => line.includes('await parallel(')) + 1;
        test('every case ran', () => {
            assert.equal(stderr, '');
            assert.equal(lines.length, 15);
        });
        // The frames of what called fn differ.
        const ofCases = (frames) => frames.filter((frame) => lineOf(frame) < callLine - 2);
        for (const { name, inPlace, frames } of lines) {
            test(name, () => {
                assert.ok(ofCases(frames).length > 0, 'no frame is shown');
                assert.deepEqual(ofCases(frames), ofCases(inPlace));
                assert.deepEqual(frames.filter((frame) => lineOf(frame) >= callLine - 2).map(lineOf), [callLine]);
            });
        }
    });
}
function lineOf(frame) {
    return Number(/:(\d+):\d+\)?$/.exec(frame)?.[1]);
}
//# sourceMappingURL=stacks.test.js.map