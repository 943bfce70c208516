/** The lines that show a run, on every width. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBar, formatPlain, formatRate, formatTime } from '../../src/progress/format.js';
import { cutTo, toOneLine, widthOf } from '../../src/progress/width.js';
const running = {
    label: 'fitting',
    done: 530,
    total: 1000,
    failed: 0,
    elapsedMs: 42_400,
    etaMs: 37_100,
    ratePerSecond: 12.5,
    state: 'running',
};
const bar = /^(.*?)([█░=-]*) *(\d+%.*)$/;
test('shows label, bar, percent, counts, rate, elapsed time and ETA', () => {
    const [, label, drawn = '', facts] = bar.exec(formatBar(running, 100)) ?? [];
    assert.equal(label, 'fitting ');
    assert.equal(drawn.length, 40);
    assert.match(drawn, /^(█{21}░{19}|={21}-{19})$/);
    assert.equal(facts, '53% | 530/1000 | 12.5/s | 0:42 | ETA 0:38');
});
test('says how many failed and how it ended, and no ETA then', () => {
    const end = formatBar({ ...running, failed: 3, state: 'cancelled', etaMs: undefined }, 100);
    assert.ok(end.endsWith('53% | 530/1000 | 12.5/s | 0:42 | 3 failed | cancelled'), end);
    const done = formatBar({ ...running, done: 1000, state: 'done', etaMs: 0 }, 100);
    assert.ok(done.endsWith('100% | 1000/1000 | 12.5/s | 0:42'), done);
});
test('counts where the total is unknown', () => {
    const counting = { ...running, total: undefined, etaMs: undefined };
    assert.equal(formatBar(counting, 100), 'fitting 530 done | 12.5/s | 0:42');
    assert.equal(formatPlain(counting), 'fitting: 530 done, 12.5/s, 0:42');
});
test('is never wider than it may be, and keeps the counts longest', () => {
    const states = [
        running,
        { ...running, failed: 12 },
        { ...running, total: undefined },
        { ...running, label: '検索中 🚀 ' + 'x'.repeat(60) },
    ];
    for (const state of states) {
        for (let columns = 1; columns <= 120; columns += 1) {
            const line = formatBar(state, columns, '  ');
            assert.ok(widthOf(line) <= columns, `${columns}: ${line}`);
            if (columns >= 34)
                assert.match(line, /530/, `${columns}`);
        }
    }
});
test('gives up elapsed time, rate, bar and ETA in this order', () => {
    const widths = [100, 60, 56, 50, 38, 28, 16];
    assert.deepEqual(widths.map((columns) => formatBar(running, columns)
        .replaceAll(/[█=]+[░-]+/g, '#')
        .replaceAll(/ +/g, ' ')), [
        'fitting # 53% | 530/1000 | 12.5/s | 0:42 | ETA 0:38',
        'fitting # 53% | 530/1000 | 12.5/s | 0:42 | ETA 0:38',
        'fitting # 53% | 530/1000 | 12.5/s | ETA 0:38',
        'fitting # 53% | 530/1000 | ETA 0:38',
        'fitting 53% | 530/1000 | ETA 0:38',
        'fitting 53% | 530/1000',
        'fi… 53% 530/1000',
    ]);
});
test('only says 100% when all is done, and 0:00 when nothing is left', () => {
    const line = formatBar({ ...running, done: 999, etaMs: 0 }, 100);
    assert.match(line, /99% .*ETA 0:01/);
    assert.match(formatBar({ ...running, done: 0, total: 0, state: 'done' }, 100), /100% \| 0\/0/);
});
test('names a run without a name in a file', () => {
    assert.equal(formatPlain({ ...running, label: '' }), 'progress: 53%, 530/1000, 12.5/s, 0:42, ETA 0:38');
});
test('writes times and rates in units that read well', () => {
    const times = [
        [0, '0:00'],
        [59_999, '0:59'],
        [61_000, '1:01'],
        [3_661_000, '1:01:01'],
        [86_400_000, '24:00:00'],
        [400_000_000, '4d 15h'],
    ];
    for (const [ms, text] of times)
        assert.equal(formatTime(ms), text);
    const rates = [
        [12_345.6, '12346/s'],
        [99.96, '100/s'],
        [9.996, '10.0/s'],
        [1, '1.00/s'],
        [0.5, '30.0/min'],
        [0.002, '7.20/h'],
    ];
    for (const [perSecond, text] of rates)
        assert.equal(formatRate(perSecond), text);
});
test('measures and cuts texts by columns, not by length', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('日本'), 4);
    assert.equal(widthOf('e\u0301'), 1);
    assert.equal(widthOf('🚀'), 2);
    assert.equal(cutTo(4, '日本語'), '日…');
    assert.equal(cutTo(6, '日本語'), '日本語');
    assert.equal(cutTo(0, 'abc'), '');
});
test('takes from a label what would move the cursor', () => {
    assert.equal(toOneLine(' a\nb\x1b[31mc\r\n'), 'a b [31mc');
});
//# sourceMappingURL=format.test.js.map