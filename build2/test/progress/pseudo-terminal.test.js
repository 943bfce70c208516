/** Bars on a real terminal: what is left on it, whatever the program and its end were. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runOnTerminal, withoutTerminal } from './pseudo-terminal.js';
const options = { skip: withoutTerminal };
const head = `
  import { openProgress } from 'progress/open';
  import { writeAbove, stopBars } from 'progress/console';
  import { receiveBar, dropBars } from 'progress/forward';
  import { setTimeout as delay } from 'node:timers/promises';
  const frames = (count) => delay(count * 110);
`;
/** Lines without their bars and numbers. */
function words(text) {
    return text.map((line) => line.replace(/ +[█░=-]{8,} .*/, ' #'));
}
test('draws a bar on stderr and leaves its last state and a visible cursor', options, async () => {
    const { raw, picture, code } = await runOnTerminal(`${head}
    const sink = openProgress('fitting', 3, 'fn');
    // A state is drawn by the frame after the one that notes it: two periods, and one to spare.
    for (let done = 0; done <= 3; done += 1) { sink.update(done, 0); await frames(3); }
    sink.finish('done');`);
    assert.equal(code, 0);
    assert.ok(raw.includes('33% | 1/3') && raw.includes('66% | 2/3'), raw);
    assert.equal(picture.text.length, 1);
    assert.match(picture.text[0] ?? '', /^fitting [█=]{20,} 100% \| 3\/3 \| .*\/s \| \d+:\d\d$/);
    assert.equal(picture.isCursorVisible, true);
    assert.deepEqual(picture.unknown, []);
});
test('lets lines of the program and of workers out above the bar, in order and in full', options, async () => {
    const { picture } = await runOnTerminal(`${head}
    const write = process.stdout.write;
    const sink = openProgress('fitting', 10, 'fn');
    await frames(2);
    console.log('one');
    writeAbove('stderr', 'two\\nthree\\n');
    console.error('four');
    process.stdout.write(Buffer.from('fi'));
    await frames(2);
    process.stdout.write('7665', 'hex', () => console.log('six'));
    process.stdout.write('\\n');
    await frames(1);
    for (let line = 7; line < 300; line += 1) writeAbove('stdout', line + '\\n');
    process.stdout.write('unfinished');
    sink.finish('done');
    console.log(' line', process.stdout.write === write, Object.hasOwn(process.stdout, 'write'));`);
    const expected = ['one', 'two', 'three', 'four', 'five', 'six'];
    for (let line = 7; line < 300; line += 1)
        expected.push(String(line));
    assert.deepEqual(words(picture.text), [...expected, 'fitting #', 'unfinished line true false']);
});
test('loses no line where the program ends in the middle', options, async () => {
    for (const end of ['process.exit(3)', 'throw new Error("thrown")', 'process.exitCode = 3']) {
        const { picture, code } = await runOnTerminal(`${head}
      openProgress('fitting', 10, 'fn').update(5, 0);
      await frames(2);
      for (let line = 1; line <= 50; line += 1) { console.log('line ' + line); writeAbove('stderr', 'worker ' + line + '\\n'); }
      ${end};`);
        const lines = words(picture.text);
        const expected = Array.from({ length: 50 }, (_, place) => [`line ${place + 1}`, `worker ${place + 1}`]).flat();
        assert.deepEqual(lines.slice(0, 101), [...expected, 'fitting #'], end);
        assert.equal(picture.isCursorVisible, true, end);
        assert.notEqual(code, 0);
        if (end.startsWith('throw'))
            assert.ok(lines.some((line) => line.includes('Error: thrown')));
    }
});
test('gives the cursor back when Ctrl-C is handled by stopping the bars', options, async () => {
    const { picture, code } = await runOnTerminal(`${head}
    process.once('SIGINT', () => { stopBars(); process.kill(process.pid, 'SIGINT'); });
    openProgress('fitting', 10, 'fn').update(5, 0);
    await delay(60_000);`, { type: { after: '5/10', keys: '\x03' } });
    assert.equal(code, 130);
    assert.equal(picture.isCursorVisible, true);
    assert.match(picture.text.join('\n'), /50% \| 5\/10 .*cancelled/);
});
test('draws nested bars of workers below, and takes them away with their worker', options, async () => {
    const { raw, picture } = await runOnTerminal(`${head}
    const sink = openProgress('outer', 10, 'fn');
    await frames(2);
    for (const worker of ['w1', 'w2']) receiveBar({ type: 'open', bar: '1', label: 'inner ' + worker, total: 4 }, worker);
    receiveBar({ type: 'open', bar: 'w1/1', label: 'innermost' }, 'w1');
    receiveBar({ type: 'update', bar: '1', done: 2, failed: 1 }, 'w2');
    await frames(3);
    dropBars('w1');
    receiveBar({ type: 'update', bar: '1', done: 3, failed: 0 }, 'w1');
    await frames(3);
    console.log('w1 is gone');
    await frames(1);
    receiveBar({ type: 'close', bar: '1', outcome: 'done' }, 'w2');
    sink.finish('done');`);
    const frame = raw.split('\x1b[1G').map((part) => part.split('\x1b')[0] ?? '');
    for (const line of ['  inner w1 ', '    innermost 0 done', '  inner w2 ']) {
        assert.ok(frame.some((part) => part.startsWith(line)), `${line} in ${raw}`);
    }
    assert.match(raw, /inner w2 .* 50% \| 2\/4 .*1 failed/);
    const after = raw.slice(raw.indexOf('w1 is gone'));
    assert.ok(after.includes('inner w2') && !after.includes('inner w1') && !after.includes('innermost'));
    assert.deepEqual(words(picture.text), ['w1 is gone', 'outer #']);
    assert.equal(picture.isCursorVisible, true);
});
test('is never wider than a narrow terminal', options, async () => {
    const { raw, picture } = await runOnTerminal(`${head}
    const sink = openProgress('a long label for a narrow terminal', 3, 'fn');
    for (let done = 0; done <= 3; done += 1) { sink.update(done, 1); await frames(1); }
    sink.finish('done');`, { columns: 20, rows: 5 });
    assert.equal(picture.text.length, 1, raw);
    assert.match(picture.text[0] ?? '', /100% 3\/3/);
});
test('keeps a redirected stdout clean', options, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parathos-'));
    const file = join(folder, 'stdout');
    const { picture } = await runOnTerminal(`${head}
    const sink = openProgress(true, 2, 'fn');
    sink.update(1, 0);
    await frames(2);
    console.log('to the file');
    writeAbove('stdout', 'from a worker\\n');
    writeAbove('stderr', 'an aside\\n');
    await frames(1);
    sink.finish('done');`, { shell: '> "$FILE"', env: { FILE: file } });
    const text = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
    assert.equal(text, 'to the file\nfrom a worker\n', picture.text.join('\n'));
    assert.deepEqual(words(picture.text), ['an aside', 'fn #']);
});
test('does not keep the process alive, nor slow down a million updates', options, async () => {
    const { picture, code } = await runOnTerminal(`${head}
    const sink = openProgress(true, 1_000_000, 'fn');
    await frames(2);
    for (let done = 1; done <= 1_000_000; done += 1) sink.update(done, 0);
    sink.finish('done');
    openProgress(true, 10, 'forgotten').update(1, 0);
    await frames(2);`);
    assert.equal(code, 0);
    assert.deepEqual(words(picture.text), ['fn #', 'forgotten #']);
});
test('shares one terminal between bars on stdout and stderr', options, async () => {
    const { picture } = await runOnTerminal(`${head}
    const first = openProgress({ label: 'first', stream: process.stdout }, 2, 'fn');
    const second = openProgress({ label: 'second' }, 2, 'fn');
    await frames(3);
    first.finish('done');
    await frames(2);
    second.finish('done');`);
    assert.deepEqual(words(picture.text), ['first #', 'second #']);
});
//# sourceMappingURL=pseudo-terminal.test.js.map