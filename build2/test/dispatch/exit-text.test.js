/** What is said of a worker that died: the likely cause with its figures, and what helps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCause } from '../../src/dispatch/exit-text.js';
const mebibyte = 2 ** 20;
const nothing = { words: '', heapLimit: 0, memory: 0, hasSystemKilled: () => false };
// As V8 of Node 20 and of Node 26 prints it.
const lastCollections = `
[2271:0x17e5]     3019 ms: Mark-Compact (reduce) 69.0 (111.9) -> 68.0 (70.1) MB, pooled: 0.0 MB, 465.02 / 0.00 ms last resort
[2271:0x17e5]     3356 ms: Mark-Compact 68.0 (70.1) -> 67.9 (69.1) MB, 337.42 / 0.00 ms  (average mu = 0.048) last resort
FATAL ERROR: CALL_AND_RETRY_LAST Allocation failed - JavaScript heap out of memory`;
test('a full heap of a process: what it held after the last collection, and how much it could', () => {
    const text = describeCause({ exitCode: null, signal: 'SIGABRT' }, { ...nothing, words: lastCollections, heapLimit: 108 * mebibyte });
    assert.match(text, /ran out of memory: its heap held 67\.9 MiB of 108 MiB\..*--max-old-space-size.*memoryLimit/u);
    const early = describeCause({ exitCode: 134, signal: null }, { ...nothing, words: 'FATAL ERROR: heap out of memory' });
    assert.match(early, /ran out of memory\. Give/u);
});
test('a full heap of a thread: how much it could hold', () => {
    const cause = Object.assign(new Error('JS heap out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    assert.match(describeCause({ exitCode: 1, signal: null, cause }, { ...nothing, heapLimit: 64 * mebibyte }), /its heap was full at 64 MiB\./u);
});
test('a kill: by the system where it tells that, with what was held', () => {
    const shot = { exitCode: null, signal: 'SIGKILL' };
    assert.match(describeCause(shot, nothing), /Nobody here sent that signal: often it is the system, short of memory\. .*fewer workers.*memoryLimit/u);
    assert.match(describeCause(shot, { ...nothing, memory: 1850 * mebibyte }), /; it held 1850 MiB when last looked at\./u);
    const killed = describeCause(shot, { ...nothing, memory: 1850 * mebibyte, hasSystemKilled: () => true });
    assert.match(killed, /system was short of memory, and has just killed for it; it held 1850 MiB/u);
});
test('other ends: native code, process.exit, an error nobody caught, nothing known', () => {
    assert.match(describeCause({ exitCode: null, signal: 'SIGSEGV' }, nothing), /native code/u);
    assert.match(describeCause({ exitCode: 3, signal: null }, nothing), /process\.exit\(\)/u);
    assert.match(describeCause({ exitCode: 1, signal: null, cause: new RangeError('stray') }, nothing), /not caught.*stray/u);
    assert.equal(describeCause({ exitCode: null, signal: 'SIGTERM' }, nothing), '');
});
//# sourceMappingURL=exit-text.test.js.map