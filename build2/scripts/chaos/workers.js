/** The worker processes of a program, found among the processes of this machine. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { descendantsOf, membersOfGroup } from '../../test/helpers/processes.js';
/** What workers have as an argument. */
const entry = fileURLToPath(new URL('../../src/worker/process.js', import.meta.url));
/** Those that descend from this process, in whatever depth, the oldest first. */
export function listWorkers() {
    return selectWorkers(descendantsOf(process.pid));
}
/** Those of a group of processes, whose parent may be gone. */
export function listWorkersOfGroup(groupId) {
    return selectWorkers(membersOfGroup(groupId));
}
function selectWorkers(facts) {
    return facts.map(({ pid }) => pid).filter((pid) => readCommand(pid).includes(entry)).sort((one, other) => one - other);
}
/** The arguments of a process; nothing for one that is gone. */
export function readCommand(pid) {
    try {
        if (process.platform === 'linux')
            return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    }
    catch {
        return ''; // gone since it was listed
    }
}
/** What a process is doing, as far as the system tells; for reports. */
export function describeProcess(pid) {
    if (process.platform !== 'linux')
        return `${pid} ${readCommand(pid)}`;
    try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const facts = ['State', 'PPid', 'Threads', 'VmRSS'].map((name) => new RegExp(`^${name}:\\s*(.*)$`, 'mu').exec(status)?.[1]);
        return `${pid} state ${facts[0] ?? '?'}, parent ${facts[1] ?? '?'}, ${facts[2] ?? '?'} threads, ${facts[3] ?? '?'}`;
    }
    catch {
        return `${pid} gone`;
    }
}
//# sourceMappingURL=workers.js.map