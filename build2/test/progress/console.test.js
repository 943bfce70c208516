/** Output of workers where no bar is drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../helpers/program.js';
const room = new URL('../../src/progress/', import.meta.url).href;
test('writes straight to the streams, as it is', async () => {
    const { stdout, stderr } = await runProgram(`
    import { writeAbove, stopBars } from '${room}console.js';
    import { openProgress } from '${room}open.js';
    import { receiveBar } from '${room}forward.js';
    const sink = openProgress(true, 1, 'fn');
    writeAbove('stdout', 'one\\n');
    writeAbove('stderr', 'two\\n');
    writeAbove('stdout', '');
    writeAbove('stdout', 'no end');
    receiveBar({ type: 'open', bar: '1', label: 'inner', total: 3 }, 'w1');
    receiveBar({ type: 'close', bar: '1', outcome: 'done' }, 'w1');
    stopBars();
    stopBars();
    sink.finish('done');`);
    assert.equal(stdout, 'one\nno end');
    assert.equal(stderr, 'two\nfn: 0%, 0/1, 0:00\n');
});
//# sourceMappingURL=console.test.js.map