/** Bars on a terminal, looked at as a person would: several, nested, too many, too wide, finished, stopped. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { stopBars } from '../../src/progress/console.js';
import { openProgress } from '../../src/progress/open.js';
import { closeRow, openRow } from '../../src/progress/screens.js';
import { fakeTerminal } from './terminal.js';
// Bars go by real time; the terminal is a fake, so the environment must not tell otherwise.
const { CI, TERM } = process.env;
beforeEach(() => {
    delete process.env.CI;
    process.env.TERM = 'xterm';
});
afterEach(() => {
    stopBars();
    Object.assign(process.env, CI === undefined ? {} : { CI }, TERM === undefined ? {} : { TERM });
});
function stateOf(label, done = 1) {
    return { label, done, total: 4, failed: 0, elapsedMs: 5000, etaMs: undefined, ratePerSecond: 0, state: 'running' };
}
function rowOf(label, path = '') {
    return { path, depth: 0, width: 40, state: stateOf(label) };
}
/** The line of a row without its bar, so that labels and places can be compared. */
function labels(text) {
    return text.map((line) => line.replace(/(?<=\w) [█░=-].*$/, ''));
}
test('draws rows below each other, nested ones below their parent', () => {
    const { stream, picture } = fakeTerminal();
    const rows = [
        rowOf('first'),
        rowOf('second'),
        rowOf('inner a', 'w1'),
        rowOf('innermost', 'w1/w9'),
        rowOf('inner b', 'w2'),
    ];
    for (const row of rows)
        openRow(stream, row, 10).draw();
    assert.deepEqual(labels(picture.text), ['first', 'second', '  inner a', '    innermost', '  inner b']);
    assert.equal(picture.isCursorVisible, false);
    assert.deepEqual(picture.unknown, []);
});
test('lets nested rows disappear and finished outer ones stay above the others', () => {
    const { stream, picture } = fakeTerminal();
    const [first, second, inner] = [rowOf('first'), rowOf('second'), rowOf('inner', 'w1')];
    const screen = openRow(stream, first, 10);
    openRow(stream, second, 10);
    openRow(stream, inner, 10);
    screen.draw();
    closeRow(screen, second, true);
    assert.deepEqual(labels(picture.text), ['second', 'first', '  inner']);
    closeRow(screen, inner, false);
    assert.deepEqual(labels(picture.text), ['second', 'first']);
    closeRow(screen, first, true);
    assert.deepEqual(labels(picture.text), ['second', 'first']);
    assert.equal(picture.isCursorVisible, true);
});
test('counts the rows that do not fit, and shows outer ones first', () => {
    const { stream, picture } = fakeTerminal(80, 5);
    const screen = openRow(stream, rowOf('one'), 10);
    for (const label of ['a', 'b', 'c'])
        openRow(stream, rowOf(label, 'w1'), 10);
    screen.draw();
    assert.deepEqual(labels(picture.text), ['one', '  a', '  b', '  c']);
    openRow(stream, rowOf('d', 'w1'), 10);
    openRow(stream, rowOf('two'), 10);
    for (let frame = 0; frame < 30; frame += 1)
        screen.draw();
    assert.deepEqual(labels(picture.text), ['one', '  a', 'two', '… and 3 more']);
});
test('writes lines above the bars, long ones in full', () => {
    const { stream, picture } = fakeTerminal(40, 10);
    const screen = openRow(stream, rowOf('first'), 10);
    openRow(stream, rowOf('second'), 10);
    for (let count = 1; count <= 12; count += 1) {
        screen.writeAbove(() => stream.write(`line ${count} ${count === 3 ? 'x'.repeat(50) : ''}\n`));
        if (count % 4 === 0)
            screen.draw();
    }
    screen.stop();
    const lines = picture.text;
    assert.deepEqual(lines.filter((line) => line.startsWith('line')).map((line) => line.split(' ')[1]), Array.from({ length: 12 }, (_, place) => String(place + 1)));
    assert.equal(lines[3], 'x'.repeat(17));
    assert.deepEqual(labels(lines.slice(-2)), ['first', 'second']);
});
test('fits a terminal that was made narrower or wider', () => {
    const terminal = fakeTerminal(80, 10);
    const screen = openRow(terminal.stream, { ...rowOf('first'), width: 100 }, 10);
    screen.draw();
    assert.equal(terminal.picture.text[0]?.length, 'first '.length + 40 + '  25% | 1/4 | 0:05'.length);
    terminal.stream.columns = 30;
    screen.draw();
    assert.deepEqual(terminal.picture.text.map(({ length }) => length), [29]);
});
test('takes a terminal that does not know its size for one of 80 columns', () => {
    const terminal = fakeTerminal(80, 24);
    Object.assign(terminal.stream, { columns: 0, rows: undefined });
    openRow(terminal.stream, { ...rowOf('x'.repeat(100)), width: 100 }, 10).draw();
    assert.equal(terminal.picture.text[0]?.length, 79);
});
test('writes nothing for a frame that looks like the one before', () => {
    const terminal = fakeTerminal();
    const screen = openRow(terminal.stream, rowOf('first'), 10);
    screen.draw();
    screen.draw();
    const before = terminal.written();
    screen.draw();
    assert.equal(terminal.written(), before);
});
test('leaves the last state of outer rows when it is stopped, and draws no more', () => {
    const terminal = fakeTerminal();
    const outer = rowOf('outer');
    const screen = openRow(terminal.stream, outer, 10);
    openRow(terminal.stream, rowOf('inner', 'w1'), 10);
    screen.draw();
    stopBars();
    assert.deepEqual(labels(terminal.picture.text), ['outer']);
    assert.match(terminal.picture.text[0] ?? '', /cancelled$/);
    assert.equal(terminal.picture.isCursorVisible, true);
    const before = terminal.written();
    screen.draw();
    closeRow(screen, outer, true);
    stopBars();
    assert.equal(terminal.written(), before);
});
test('shows the last state of a run that was too short for a frame, and nothing if it is to clear itself', () => {
    const terminal = fakeTerminal();
    openProgress({ stream: terminal.stream, clear: true }, 2, 'cleared')?.finish('done');
    assert.equal(terminal.written(), '');
    const sink = openProgress({ stream: terminal.stream, width: 50 }, 2, 'short');
    sink?.update(2, 0);
    sink?.finish('done');
    assert.match(terminal.picture.text.join('\n'), /^short [█=]+ 100% \| 2\/2 \| .*0:00$/);
    assert.equal(terminal.picture.isCursorVisible, true);
});
test('removes a bar that is to clear itself', () => {
    const terminal = fakeTerminal();
    const timers = mock.timers;
    timers.enable({ apis: ['setInterval'] });
    const sink = openProgress({ stream: terminal.stream, clear: true }, 2, 'cleared');
    timers.tick(100);
    assert.deepEqual(labels(terminal.picture.text), ['cleared']);
    sink?.finish('done');
    timers.reset();
    assert.deepEqual(terminal.picture.text, []);
    assert.equal(terminal.picture.isCursorVisible, true);
});
test('leaves no listener behind', () => {
    const before = process.listenerCount('exit');
    const terminals = [fakeTerminal(), fakeTerminal()];
    const sinks = terminals.map(({ stream }) => openProgress({ stream, fps: 60 }, 1, 'fn'));
    const rows = terminals.map(({ stream }) => openRow(stream, rowOf('row'), 10));
    assert.equal(process.listenerCount('exit'), before + 1);
    for (const sink of sinks)
        sink?.finish('done');
    for (const screen of rows)
        for (const row of [...screen.rows])
            closeRow(screen, row, true);
    assert.equal(process.listenerCount('exit'), before);
});
for (const env of [{ TERM: 'dumb' }, { CI: 'true' }, { CI: '1' }]) {
    test(`writes plain lines where ${JSON.stringify(env)} says that nobody watches`, () => {
        Object.assign(process.env, env);
        const terminal = fakeTerminal();
        openProgress({ stream: terminal.stream }, 0, 'fn')?.finish('done');
        assert.equal(terminal.written(), 'fn: 100%, 0/0, 0:00\n');
    });
}
//# sourceMappingURL=screen.test.js.map