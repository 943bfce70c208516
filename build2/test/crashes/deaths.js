/** What each death looks like from outside: what an error about it must say. */
import assert from 'node:assert/strict';
import { taskOf, WorkerCrashError, WorkerStartError } from '../../src/index.js';
const both = ['process', 'thread'];
// In a thread a signal or an abort would end the caller.
const processOnly = ['process'];
export const deaths = {
    'SIGKILL': { kinds: processOnly, isAtOnce: true, signal: 'SIGKILL', says: /Nobody here sent that signal/ },
    'SIGTERM': { kinds: processOnly, isAtOnce: true, signal: 'SIGTERM', says: /ended by SIGTERM/ },
    'SIGSEGV': { kinds: processOnly, isAtOnce: true, signal: 'SIGSEGV', says: /crash in native code/ },
    'abort': { kinds: processOnly, isAtOnce: true, signal: 'SIGABRT', says: /crash in native code/ },
    'exit(0)': { kinds: both, isAtOnce: true, exitCode: 0, says: /exited with code 0\b.*process\.exit/ },
    'exit(3)': { kinds: both, isAtOnce: true, exitCode: 3, says: /exited with code 3\b.*process\.exit/ },
    'uncaught': { kinds: both, isAtOnce: false, exitCode: 1, says: /not caught in it \(stray\)/ },
    'unhandled': { kinds: both, isAtOnce: false, exitCode: 1, says: /not caught in it \(stray\)/ },
    'out of memory': { kinds: both, isAtOnce: true, says: /ran out of memory/ },
};
export const deathNames = Object.keys(deaths);
/** The error of the task that killed its worker. */
export function assertCrash(reason, index, by, kind) {
    assert.ok(reason instanceof WorkerCrashError, String(reason));
    assert.equal(reason.index, index);
    const facts = taskOf(reason);
    assert.deepEqual([facts?.index, facts?.worker?.kind], [index, kind]);
    assertFacts(reason, by, kind);
}
/** The error of a worker that did not even start, or could not load fn. */
export function assertStartError(reason, by, kind) {
    assert.ok(reason instanceof WorkerStartError, String(reason));
    // Before any of our code ran, what the worker printed is all there is.
    if (!deaths[by].isAtOnce && reason.message.includes('It wrote'))
        assert.match(reason.message, /Error: stray/);
    else
        assertFacts(reason, by, kind);
}
function assertFacts(error, by, kind) {
    const { signal, exitCode, says, isAtOnce } = deaths[by];
    if (process.platform === 'win32' && signal !== undefined)
        return;
    assert.match(error.message.replaceAll('\n', ' '), says);
    if (signal !== undefined)
        assert.deepEqual([error.signal, error.exitCode], [signal, null]);
    if (exitCode !== undefined)
        assert.deepEqual([error.signal, error.exitCode], [null, exitCode]);
    if (!isAtOnce)
        assert.equal(error.cause.message, 'stray');
    if (by === 'out of memory' && kind === 'thread')
        assert.equal(error.cause.code, 'ERR_WORKER_OUT_OF_MEMORY');
}
//# sourceMappingURL=deaths.js.map