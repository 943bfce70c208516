/** What tasks print reaches the caller's stdout and stderr: in whole lines, in order, and all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../helpers/program.js';
const kinds = [['processes', ''], ['threads', ', thread: true']];
for (const [name, thread] of kinds) {
    test(`stdout and stderr, each where it belongs (${name})`, async () => {
        const { stdout, stderr, code } = await runProgram(`
      import { parallel } from 'parathos';
      const got = await parallel((x) => { console.log('out', x); console.error('err', x); return x; }, [1, 2, 3], { pool: { workers: 1 }${thread} });
      console.log(got);`);
        assert.deepEqual([stdout, stderr, code], ['out 1\nout 2\nout 3\n[ 1, 2, 3 ]\n', 'err 1\nerr 2\nerr 3\n', 0]);
    });
    test(`lines of several workers are never mixed, and none is lost (${name})`, async () => {
        const { stdout } = await runProgram(`
      import { parallel } from 'parathos';
      const print = (x) => {
        for (let part = 0; part < 20; part++) process.stdout.write(x + ':' + part + (part === 19 ? '\\n' : ' '));
        console.log(String(x).repeat(3000));
      };
      await parallel(print, Array.from({ length: 26 }, (_, place) => String.fromCharCode(97 + place)), { pool: { workers: 3 }${thread} });`);
        const lines = stdout.trimEnd().split('\n');
        assert.equal(lines.length, 52);
        for (const line of lines) {
            const letter = line[0] ?? '';
            const parts = Array.from({ length: 20 }, (_, part) => `${letter}:${part}`).join(' ');
            assert.ok(line === parts || line === letter.repeat(3000), line.slice(0, 100));
        }
    });
    test(`what is printed without an end of line comes at the end of the run, and before the exit (${name})`, async () => {
        const { stdout } = await runProgram(`
      import { parallel } from 'parathos';
      await parallel((x) => { process.stdout.write('no end'); }, [1], { pool: { workers: 1 }${thread} });
      console.log('|after');
      const write = process.stderr.write.bind(process.stderr);
      process.stderr.write = (...args) => { setTimeout(() => process.exit(0), 20); return write(...args); };
      parallel(async () => { process.stdout.write('last words'); console.error('written'); await new Promise(() => setTimeout(() => {}, 100_000)); }, [1], { pool: { workers: 1 }${thread} });
      setInterval(() => {}, 1000);`);
        assert.equal(stdout, 'no end|after\nlast words');
    });
    test(`bytes that are cut in the middle of a letter come whole (${name})`, async () => {
        const { stdout } = await runProgram(`
      import { parallel } from 'parathos';
      await parallel(async () => {
        for (const byte of Buffer.from('äß€😀\\n')) { process.stdout.write(Buffer.from([byte])); await null; }
      }, [1], { pool: { workers: 1 }${thread} });`);
        assert.equal(stdout, 'äß€😀\n');
    });
    test(`a bar of the run does not tear the lines, and stdout stays clean (${name})`, async () => {
        const { stdout, stderr } = await runProgram(`
      import { parallel } from 'parathos';
      await parallel((x) => { console.log('line ' + x); }, [1, 2, 3, 4], { show: 'labelled', pool: { workers: 1 }${thread} });`);
        assert.equal(stdout, 'line 1\nline 2\nline 3\nline 4\n');
        assert.match(stderr, /labelled.*4\/4/);
    });
}
test('output of nested runs comes up, from every level', async () => {
    const { stdout, code } = await runProgram(`
    import { parallel } from 'parathos';
    const got = await parallel(async (x) => parallel(async (y) => {
      const [z] = await parallel((deep) => { console.log('deep', deep); return deep; }, [x * 10 + y]);
      return z;
    }, [1, 2]), [1, 2]);
    console.log(got);`);
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, 4).sort(), ['deep 11', 'deep 12', 'deep 21', 'deep 22']);
    assert.deepEqual([lines[4], code], ['[ [ 11, 12 ], [ 21, 22 ] ]', 0]);
});
test('what a program writes that a task has started comes through, too', async () => {
    const { stdout } = await runProgram(`
    import { parallel } from 'parathos';
    import { execFileSync } from 'node:child_process';
    await parallel(() => { execFileSync(process.execPath, ['-e', 'console.log("from below")'], { stdio: 'inherit' }); }, [1]);
    console.log('done');`);
    assert.match(stdout, /from below\n/);
});
test('much output arrives before the result of its task does', async () => {
    const { stdout, code } = await runProgram(`
    import { parallel } from 'parathos';
    const got = await parallel((x) => { console.log('x'.repeat(100)); return x; }, Array.from({ length: 5000 }, (_, place) => place), { pool: { workers: 2 } });
    console.log(got.length);`);
    const lines = stdout.split('\n');
    assert.equal(lines.filter((line) => line === 'x'.repeat(100)).length, 5000);
    assert.equal(lines.at(-2), '5000');
    assert.equal(code, 0);
});
//# sourceMappingURL=output.test.js.map