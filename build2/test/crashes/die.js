/** The ways in which a worker can die, for tasks to call. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
/** Ends the process or thread this is called in; where that takes a turn of the event loop, the promise never settles. */
export function die(by) {
    switch (by) {
        case 'exit(0)': return process.exit(0);
        case 'exit(3)': return process.exit(3);
        case 'abort': return process.abort();
        case 'out of memory': return fillMemory();
        case 'uncaught':
            setImmediate(() => { throw new Error('stray'); });
            break;
        case 'unhandled':
            void Promise.reject(new Error('stray'));
            break;
        default:
            process.kill(process.pid, by);
            // A signal may take a moment: nothing else is to happen meanwhile.
            for (;;)
                ;
    }
    return new Promise(() => { });
}
/** Dies the first time only, whoever asks. */
export function dieOnce(by, folder) {
    try {
        writeFileSync(join(folder, 'died'), '', { flag: 'wx' });
    }
    catch {
        return undefined; // somebody died of it before
    }
    return die(by);
}
function fillMemory() {
    const kept = [];
    for (;;)
        kept.push(new Array(500_000).fill(kept.length));
}
//# sourceMappingURL=die.js.map