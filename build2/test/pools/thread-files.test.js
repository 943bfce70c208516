/** Threads that are stopped while they load leave no file open in the caller. */
import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ThreadPool } from '../../src/index.js';
function openModules() {
    return readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
            const path = readlinkSync(`/proc/self/fd/${fd}`);
            return path.endsWith('js') ? [path] : [];
        }
        catch {
            return []; // the folder itself, which is closed again
        }
    });
}
test('threads stopped at any time of their start close the modules they were reading', { skip: process.platform !== 'linux' && 'only Linux tells' }, async () => {
    for (let round = 0; round < 40; round++) {
        const pool = new ThreadPool({ workers: 2 });
        const reading = pool.map((x) => x, [1, 2, 3]).then(() => 'done', () => 'stopped');
        await delay(round * 3);
        await pool.terminate();
        await reading;
    }
    const deadline = Date.now() + 30_000;
    while (openModules().length > 0 && Date.now() < deadline)
        await delay(20);
    assert.deepEqual(openModules(), []);
});
//# sourceMappingURL=thread-files.test.js.map