/** The crash matrix: each place in the life of a worker, each way to die, for one kind of pool. */
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { ProcessPool, ThreadPool } from '../../src/index.js';
import { inFolder } from '../conformance/tasks.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
import { deathNames, deaths } from './deaths.js';
import { withEnvironment } from './environment.js';
import { places } from './places.js';
/** MiB: filled at once, and far more than a worker needs. */
const smallHeap = '--max-old-space-size=64';
export function testMatrix(kind) {
    endsWithoutProcesses();
    // Threads that start from now on have a small heap; that of this one is made already.
    if (kind === 'thread')
        setFlagsFromString(smallHeap);
    for (const [name, place] of Object.entries(places)) {
        // The time only ends hangs: a cell takes some tenths of a second.
        describe(`a ${kind} that dies ${name}: ${place.gives}`, { timeout: 900_000 }, () => {
            for (const by of deathNames) {
                if (!deaths[by].kinds.includes(kind) || place.takes?.(by, kind) === false)
                    continue;
                test(by, { skip: isForeign(by) && 'there are no such signals here' }, () => tryCell(place, kind, by));
            }
        });
    }
}
async function tryCell(place, kind, by) {
    const opened = [];
    const flags = by === 'out of memory' && kind === 'process' ? { NODE_OPTIONS: smallHeap } : {};
    await withEnvironment(flags, () => inFolder(async (folder) => {
        try {
            await place.run({
                kind, by, folder,
                open(options) {
                    const pool = new (kind === 'process' ? ProcessPool : ThreadPool)({ workers: 1, ...options });
                    opened.push(pool);
                    return pool;
                },
            });
        }
        finally {
            for (const pool of opened)
                await pool.terminate();
        }
    }));
}
function isForeign(by) {
    return process.platform === 'win32' && by.startsWith('SIG');
}
//# sourceMappingURL=matrix.js.map