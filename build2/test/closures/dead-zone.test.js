/** Tests that a variable without a value yet stays unbound until it is used, the same on every version of Node. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runProgram } from '../helpers/program.js';
const head = `
  import { parallel } from 'parathos';
  const tell = async (run) => console.log(await run.then(String, (error) => error.name + ': ' + error.message));
`;
const unbound = /^ReferenceError: Cannot access 'later' before initialization: its declaration had not run yet when the function was sent\./;
async function linesOf(source) {
    const { stdout, stderr, code } = await runProgram(`${head}${source}`);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    return stdout.trim().split('\n');
}
for (const thread of [false, true]) {
    const options = `{ thread: ${String(thread)}, pool: { workers: 1 } }`;
    describe(`what is declared after the call, in ${thread ? 'threads' : 'processes'}`, () => {
        test('is no error while nobody uses it, and a ReferenceError for who does', async () => {
            const [untouched = '', used = '', typed = '', ...others] = await linesOf(`
        await tell(parallel((x) => (x > 1 ? later : x), [1], ${options}));
        await tell(parallel((x) => (x > 1 ? later : x), [2], ${options}));
        await tell(parallel(() => typeof later, [2], ${options}));
        await tell(parallel(() => Later, [2], ${options}));
        await tell(parallel(() => picked, [2], ${options}));
        let later = 1;
        class Later {}
        export const { a: [picked] } = { a: [1] };
      `);
            assert.equal(untouched, '1');
            assert.match(used, unbound);
            assert.match(typed, unbound);
            assert.match(others[0] ?? '', /^ReferenceError: Cannot access 'Later'/);
            assert.match(others[1] ?? '', /^ReferenceError: Cannot access 'picked'/);
        });
        test('in a function, too; and it is there after the line', async () => {
            const [before = '', after] = await linesOf(`
        async function main() {
          await 0;
          await tell(parallel(() => later, [1], ${options}));
          const later = () => 1;
          await tell(parallel(() => later(), [1], ${options}));
        }
        await main();
      `);
            assert.match(before, unbound);
            assert.equal(after, '1');
        });
        test('what is declared and undefined stays undefined', async () => {
            assert.deepEqual(await linesOf(`
        const nothing = undefined;
        let empty;
        const make = (later) => () => typeof later;
        const list = [];
        for (let round = 0; round < 2; round += 1) {
          let inner;
          list.push(() => typeof inner);
        }
        await tell(parallel(() => [nothing, empty, late].every((one) => one === undefined), [1], ${options}));
        await tell(parallel(make(undefined), [1], ${options}));
        await tell(parallel(list[0], [1], ${options}));
        const later = 1;
        var late = 1;
      `), ['true', 'undefined', 'undefined']);
        });
        test('a helper that is sent along may name it', async () => {
            const [line = ''] = await linesOf(`
        const helper = (x) => (x > 0 ? x : later);
        await tell(parallel((x) => helper(x), [5], ${options}));
        const later = 1;
      `);
            assert.equal(line, '5');
        });
    });
}
//# sourceMappingURL=dead-zone.test.js.map