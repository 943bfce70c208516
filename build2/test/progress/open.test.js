/** The ways to show a run that need no terminal: nothing, a function, lines in a file. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { openProgress } from '../../src/progress/open.js';
import { runProgram } from '../helpers/program.js';
import { fakeFile } from './terminal.js';
beforeEach(() => mock.timers.enable({ apis: ['setInterval', 'setTimeout'] }));
afterEach(() => mock.timers.reset());
test('opens nothing where nothing is to be shown', () => {
    assert.equal(openProgress(undefined, 10, 'fn'), undefined);
    assert.equal(openProgress(false, 10, 'fn'), undefined);
});
test('calls a function when the numbers have changed, and once at the end', () => {
    const states = [];
    const sink = openProgress((state) => void states.push(state), 4, 'fn');
    mock.timers.tick(100);
    sink?.update(1, 0);
    sink?.update(2, 1);
    mock.timers.tick(100);
    mock.timers.tick(1000);
    sink?.update(4, 1);
    sink?.finish('done');
    mock.timers.tick(1000);
    assert.deepEqual(states.map(({ done, failed, total, label, state }) => ({ done, failed, total, label, state })), [
        { done: 0, failed: 0, total: 4, label: 'fn', state: 'running' },
        { done: 2, failed: 1, total: 4, label: 'fn', state: 'running' },
        { done: 4, failed: 1, total: 4, label: 'fn', state: 'done' },
    ]);
    assert.equal(states.at(-1)?.etaMs, 0);
});
test('calls a function at least once, however short the run', () => {
    const states = [];
    const sink = openProgress((state) => void states.push(state), 0, 'fn');
    sink?.finish('done');
    sink?.finish('failed');
    sink?.update(7, 7);
    assert.deepEqual(states.map(({ done, state }) => [done, state]), [[0, 'done']]);
});
test('lets the total become known, and never be less than what is done', () => {
    const totals = [];
    const sink = openProgress((state) => void totals.push(state.total), undefined, 'fn');
    mock.timers.tick(100);
    sink?.update(2, 0, 3);
    mock.timers.tick(100);
    sink?.update(5, 0);
    sink?.finish('done');
    assert.deepEqual(totals, [undefined, 3, 5]);
});
test('throws at the end what the function has thrown, and calls it no more', () => {
    let calls = 0;
    const sink = openProgress(() => {
        calls += 1;
        throw new RangeError('from the user');
    }, 4, 'fn');
    mock.timers.tick(100);
    sink?.update(4, 0);
    mock.timers.tick(100);
    assert.throws(() => sink?.finish('done'), new RangeError('from the user'));
    assert.equal(calls, 1);
});
test('warns of what the function has thrown where the run has an error of its own', () => {
    const warn = mock.method(process, 'emitWarning', () => { });
    const sink = openProgress(() => {
        throw null;
    }, 4, 'fn');
    sink?.finish('failed');
    warn.mock.restore();
    assert.deepEqual(warn.mock.calls[0]?.arguments, ['The progress function threw null']);
});
test('shows numbers while tasks keep the thread busy', async () => {
    mock.timers.reset();
    const seen = [];
    const sink = openProgress((state) => void seen.push(state.done), 3, 'fn');
    for (let done = 1; done <= 3; done += 1) {
        const until = performance.now() + 250;
        while (performance.now() < until)
            ;
        sink?.update(done, 0);
        await Promise.resolve();
    }
    sink?.finish('done');
    assert.deepEqual(seen, [1, 2, 3, 3]);
});
test('writes few lines to a file: one at the start, then ever fewer, and one at the end', () => {
    // The lines go by the run's own clock, the timers by the mocked one.
    const now = mock.method(performance, 'now', () => clockMs);
    let clockMs = 0;
    const { stream, written } = fakeFile();
    const sink = openProgress({ stream, label: 'fit\x1b[2Jting' }, 1000, 'fn');
    const times = [];
    for (let lines = 0; clockMs < 120_000;) {
        clockMs += 100;
        sink?.update(clockMs / 120, 0);
        mock.timers.tick(100);
        const count = written().split('\n').length - 1;
        if (count > lines)
            times.push(clockMs);
        lines = count;
    }
    sink?.finish('done');
    now.mock.restore();
    assert.deepEqual(times.slice(0, 4), [2000, 7000, 12_000, 17_000]);
    assert.ok(times.length < 16, `${times.length} lines`);
    const lines = written().trimEnd().split('\n');
    assert.equal(lines[0], 'fit [2Jting: 1%, 16.7/1000, 8.33/s, 0:02, ETA 1:58'.replace('16.7', String(2000 / 120)));
    assert.equal(lines.at(-1), 'fit [2Jting: 100%, 1000/1000, 8.33/s, 2:00');
    assert.doesNotMatch(written(), /[^\P{Cc}\n]/u);
});
test('writes the last line alone for a short run, and none if it is to clear itself', () => {
    const { stream, written } = fakeFile();
    openProgress({ stream }, 0, 'fn')?.finish('done');
    openProgress({ stream, clear: true }, 0, 'fn')?.finish('done');
    assert.equal(written(), 'fn: 100%, 0/0, 0:00\n');
});
test('lets a bar that is to clear itself speak in a file once it takes long', () => {
    let clockMs = 0;
    const now = mock.method(performance, 'now', () => clockMs);
    const { stream, written } = fakeFile();
    const sink = openProgress({ stream, clear: true, plainEveryMs: 3000 }, 10, 'fn');
    for (clockMs = 100; clockMs <= 3000; clockMs += 100)
        mock.timers.tick(100);
    sink?.finish('cancelled');
    now.mock.restore();
    assert.deepEqual(written().split('\n'), ['fn: 0%, 0/10, 0:03', 'fn: 0%, 0/10, 0:03, cancelled', '']);
});
test('draws a bar and calls a function where both are asked for', () => {
    const { stream, written } = fakeFile();
    const states = [];
    const sink = openProgress({ stream, onUpdate: ({ state }) => void states.push(state) }, 1, 'fn');
    sink?.update(1, 0);
    sink?.finish('failed');
    assert.match(written(), /^fn: 100%, 1\/1, .*failed\n$/);
    assert.deepEqual(states, ['failed']);
});
test('leaves stdout alone, and does not keep the process alive', async () => {
    const room = new URL('../../src/progress/open.js', import.meta.url).href;
    const code = `
    import { openProgress } from ${JSON.stringify(room)};
    openProgress(true, 10, 'forgotten');
    openProgress('fitting', 1, 'fn').finish('done');`;
    const { stdout, stderr, code: status } = await runProgram(code, { timeoutMs: 20_000 });
    assert.deepEqual({ stdout, stderr, status }, { stdout: '', stderr: 'fitting: 0%, 0/1, 0:00\n', status: 0 });
});
test('survives that nobody reads the stream any more', { skip: process.platform === 'win32' }, async () => {
    const room = new URL('../../src/progress/open.js', import.meta.url).href;
    const code = `
    import { openProgress } from ${JSON.stringify(room)};
    import { spawn } from 'node:child_process';
    const program = \`
      import { openProgress } from ${JSON.stringify(room)};
      const sink = openProgress({ plainEveryMs: 20, fps: 60 }, 10, 'fn');
      setTimeout(() => { sink.finish('done'); console.log('still here'); }, 500);\`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'inherit', 'pipe'] });
    child.stderr.destroy();
    child.on('close', (status) => console.log(status));`;
    assert.equal((await runProgram(code)).stdout, 'still here\n0\n');
});
//# sourceMappingURL=open.test.js.map