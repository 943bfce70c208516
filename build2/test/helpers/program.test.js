/** The helper that runs programs is itself held to what the other tests take for granted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram, startProgram } from './program.js';
test('gives what the program printed and how it ended', async () => {
    const result = await runProgram('console.log(process.argv[2]); console.error("aside"); process.exitCode = 3;', {
        args: ['first'],
    });
    assert.deepEqual(result, { stdout: 'first\n', stderr: 'aside\n', code: 3, signal: null });
});
test('hands over environment, flags and input', async () => {
    const code = `
    process.stdin.setEncoding('utf8').on('data', (text) => console.log(text, process.env.PLACE, process.execArgv[0]));`;
    const options = { env: { PLACE: 'here' }, execArgv: ['--no-warnings'], input: 'hello' };
    assert.equal((await runProgram(code, options)).stdout, 'hello here --no-warnings\n');
});
test('resolves the name of the package to the build under test', async () => {
    const { stdout } = await runProgram("console.log(import.meta.resolve('parathos'));", { execArgv: ['--no-warnings'] });
    assert.equal(stdout.trim(), new URL('../../src/index.js', import.meta.url).href);
});
test('kills a program that hangs and shows what it printed', async () => {
    const run = runProgram('console.log("so far"); setInterval(() => {}, 1000);', { timeoutMs: 2000 });
    await assert.rejects(run, /still running after 2000 ms[^]*so far/);
});
test('fails for a program that leaves a process behind', { skip: process.platform === 'win32' }, async () => {
    const code = `
    import { spawn } from 'node:child_process';
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).unref();`;
    await assert.rejects(runProgram(code, { workersEndWithinMs: 0 }), /left 1 processes behind/);
});
test('tells when something was printed, and passes signals on', { skip: process.platform === 'win32' }, async () => {
    const program = startProgram('console.log("ready"); setInterval(() => {}, 1000);');
    await program.printed('ready');
    program.kill('SIGTERM');
    assert.equal((await program.ended).signal, 'SIGTERM');
});
//# sourceMappingURL=program.test.js.map