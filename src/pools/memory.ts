/** Remembers how much memory worker processes held when last looked at: once they are dead, nobody can tell. */
import { readFileSync } from 'node:fs';
import { platform } from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** One look at a worker takes some 50 µs. */
const everyMs = 1000;

export interface MemoryWatch {
  /** The resident bytes it held when last looked at; 0 where nobody has looked yet. */
  readonly bytes: number;
  /** The worker has become busy: it is looked at from time to time until it is idle. */
  look(): void;
  stop(): void;
}

const watched = new Set<Watched>();
let timer: NodeJS.Timeout | undefined;

export function watchMemory(pid: number | undefined, isBusy: () => boolean): MemoryWatch {
  return new Watched(pid ?? 0, isBusy);
}

class Watched implements MemoryWatch {
  bytes = 0;
  readonly pid: number;
  readonly isBusy: () => boolean;

  constructor(pid: number, isBusy: () => boolean) {
    this.pid = pid;
    this.isBusy = isBusy;
  }

  look(): void {
    // Only Linux tells, and there the system kills for want of memory.
    if (platform !== 'linux') return;
    watched.add(this);
    startTimer();
  }

  stop(): void {
    watched.delete(this);
  }
}

/** Nobody stays alive for it, and where no worker is busy it does not fire again. */
function startTimer(): void {
  timer ??= setTimeout(lookAtAll, everyMs).unref();
}

function lookAtAll(): void {
  timer = undefined;
  // Not earlier: it takes a millisecond, and a program that is over by now has no use for it.
  killsBefore ??= readKills();
  for (const each of watched) {
    if (each.isBusy()) each.bytes = readResident(each.pid) ?? each.bytes;
    else watched.delete(each);
  }
  if (watched.size > 0) startTimer();
}

function readResident(pid: number): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    // It has ended since: what was seen last is what is told.
    return undefined;
  }
}

/** The bytes that the heap of a thread started here may have; 0 in a thread, which may have got a limit of its own. */
export function threadHeapLimit(): number {
  return isMainThread ? getHeapStatistics().heap_size_limit : 0;
}

let killsBefore: number | undefined;

/** Whether the system has killed for want of memory since this was asked last: not surely this worker, but most likely. */
export function hasSystemKilled(): boolean {
  const before = killsBefore;
  killsBefore = readKills();
  return before !== undefined && killsBefore > before;
}

/** How often the kernel did so, in all; 0 where it does not tell. */
function readKills(): number {
  if (platform !== 'linux') return 0;
  try {
    return Number(/^oom_kill (\d+)$/mu.exec(readFileSync('/proc/vmstat', 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
