/** The processes of this machine as the tests see them: who descends from whom, who is still alive, and how to end a tree. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
/** The living descendants of a process, nearest first. Zombies are dead: they are left out. */
export function descendantsOf(pid) {
    const all = listProcesses();
    const found = [];
    const parents = [pid];
    for (const parent of parents) {
        for (const facts of all) {
            if (facts.parentPid !== parent || parents.includes(facts.pid))
                continue;
            found.push(facts);
            parents.push(facts.pid);
        }
    }
    return found;
}
/** The living members of a process group: this also finds the orphans of a program that has ended. */
export function membersOfGroup(groupId) {
    return listProcesses().filter((facts) => facts.groupId === groupId);
}
/** Waits until `list` is empty; gives what is still in it after `patienceMs`. */
export async function waitUntilGone(list, patienceMs = 10_000) {
    const deadline = Date.now() + patienceMs;
    for (;;) {
        const left = list();
        if (left.length === 0 || Date.now() > deadline)
            return left;
        // The system has no event for the end of a process that is not our child, so we look again.
        await delay(20);
    }
}
/** Ends a process, its group and all its descendants at once. */
export function killTree(pid) {
    if (process.platform === 'win32') {
        tolerateDead(() => execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }));
        return;
    }
    // Listed before anything is killed: orphans get another parent and could not be found any more.
    const pids = [pid, ...descendantsOf(pid).map((facts) => facts.pid)];
    for (const facts of membersOfGroup(pid))
        pids.push(facts.pid);
    for (const each of new Set(pids))
        tolerateDead(() => process.kill(each, 'SIGKILL'));
}
function tolerateDead(kill) {
    try {
        kill();
    }
    catch {
        // It ended by itself between the listing and the signal, which is what we wanted.
    }
}
function listProcesses() {
    if (process.platform === 'linux')
        return listFromProc();
    if (process.platform === 'win32')
        return listFromPowerShell();
    const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' });
    return text.split('\n').flatMap((line) => {
        const [pid, parentPid, groupId, state] = line.trim().split(/\s+/);
        return pid === undefined || state === undefined || state.startsWith('Z') ? [] : [toFacts(pid, parentPid, groupId)];
    });
}
// Slim images have no `ps`, so on Linux the kernel is asked.
function listFromProc() {
    return readdirSync('/proc').flatMap((name) => {
        if (!/^\d+$/.test(name))
            return [];
        const stat = readStat(name);
        if (stat === undefined)
            return [];
        // The command name is in brackets and may contain spaces and brackets itself; the fields follow the last one.
        const [state, parentPid, groupId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' || state === 'X' ? [] : [toFacts(name, parentPid, groupId)];
    });
}
function readStat(pid) {
    try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return undefined; // gone since the folder was listed
    }
}
function listFromPowerShell() {
    const query = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }';
    const text = execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8', windowsHide: true });
    return text.split(/\r?\n/).flatMap((line) => {
        const [pid, parentPid] = line.trim().split(' ');
        return pid === undefined || pid === '' ? [] : [toFacts(pid, parentPid, '0')];
    });
}
function toFacts(pid, parentPid = '0', groupId = '0') {
    return { pid: Number(pid), parentPid: Number(parentPid), groupId: Number(groupId) };
}
//# sourceMappingURL=processes.js.map