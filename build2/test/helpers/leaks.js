/** Fails a test file that leaves a process of ours behind. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { descendantsOf, waitUntilGone } from './processes.js';
/** After the last test of the file, waits for every child process to end and fails if one stays. */
export function endsWithoutProcesses() {
    after(async () => {
        assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid)), [], 'processes were left behind');
    });
}
//# sourceMappingURL=leaks.js.map