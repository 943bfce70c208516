/** Remembers how much memory worker processes held when last looked at: once they are dead, nobody can tell. */
import { readFileSync } from 'node:fs';
import { platform } from 'node:process';
/** One look at a worker takes some 50 µs. */
const everyMs = 1000;
const watched = new Set();
let timer;
export function watchMemory(pid, isBusy) {
    return new Watched(pid ?? 0, isBusy);
}
class Watched {
    bytes = 0;
    pid;
    isBusy;
    constructor(pid, isBusy) {
        this.pid = pid;
        this.isBusy = isBusy;
    }
    look() {
        // Only Linux tells, and there the system kills for want of memory.
        if (platform !== 'linux')
            return;
        watched.add(this);
        startTimer();
    }
    stop() {
        watched.delete(this);
    }
}
/** Nobody stays alive for it, and where no worker is busy it does not fire again. */
function startTimer() {
    timer ??= setTimeout(lookAtAll, everyMs).unref();
}
function lookAtAll() {
    timer = undefined;
    // Not earlier: it takes a millisecond, and a program that is over by now has no use for it.
    killsBefore ??= readKills();
    for (const each of watched) {
        if (each.isBusy())
            each.bytes = readResident(each.pid) ?? each.bytes;
        else
            watched.delete(each);
    }
    if (watched.size > 0)
        startTimer();
}
function readResident(pid) {
    try {
        const kibibytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
    }
    catch {
        // It has ended since: what was seen last is what is told.
        return undefined;
    }
}
let killsBefore;
/** Whether the system has killed for want of memory since this was asked last: not surely this worker, but most likely. */
export function hasSystemKilled() {
    const before = killsBefore;
    killsBefore = readKills();
    return before !== undefined && killsBefore > before;
}
/** How often the kernel did so, in all; 0 where it does not tell. */
function readKills() {
    if (platform !== 'linux')
        return 0;
    try {
        return Number(/^oom_kill (\d+)$/mu.exec(readFileSync('/proc/vmstat', 'utf8'))?.[1] ?? 0);
    }
    catch {
        return 0;
    }
}
//# sourceMappingURL=memory.js.map