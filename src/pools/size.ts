/** How many workers a pool has unless it is told: the cores this process may really use. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { nowMs } from '../base/now.js';
import { outOfRange } from '../errors/usage.js';

/**
 * `PARATHOS_WORKERS` if it is set, else the number of cores, less where CPU affinity or a container's quota
 * allow less. At least 1.
 */
export function defaultWorkers(): number {
  return fromEnvironment() ?? availableCores();
}

/** From Node 22 on, to ask for the cores takes 30 µs, each time: a row of short calls asks once in so long. */
const askAgainMs = 1000;
let cores = 1;
let askedAt = -Infinity;

/** The cores this process may use. */
export function availableCores(): number {
  const now = nowMs();
  if (now - askedAt > askAgainMs) {
    askedAt = now;
    cores = Math.max(1, Math.min(availableParallelism(), Math.ceil(cgroupQuota())));
  }
  return cores;
}

function fromEnvironment(): number | undefined {
  const text = process.env.PARATHOS_WORKERS;
  if (text === undefined || text.trim() === '') return undefined;
  const workers = Number(text);
  if (!Number.isInteger(workers) || workers < 1) {
    throw outOfRange('the environment variable PARATHOS_WORKERS', 'a whole number from 1', text);
  }
  return workers;
}

let quota: number | undefined;

/** Cores by the quota of the control group (Linux containers); Infinity where there is none. */
function cgroupQuota(): number {
  quota ??= process.platform === 'linux' ? readQuota() : Infinity;
  return quota;
}

function readQuota(): number {
  const groups = readText('/proc/self/cgroup').split('\n').map((line) => line.split(':'));
  const unified = groups.find(([id, controllers]) => id === '0' && controllers === '')?.[2] ?? '/';
  const cpu = groups.find(([, controllers]) => controllers?.split(',').includes('cpu'))?.[2] ?? '/';
  let least = Infinity;
  // A group's limit binds all groups below it, so every folder on the way up counts.
  for (const folder of upwards(unified)) {
    least = Math.min(least, parseMax(readText(`/sys/fs/cgroup${folder}/cpu.max`)));
  }
  for (const folder of upwards(cpu)) {
    const period = Number(readText(`/sys/fs/cgroup/cpu${folder}/cpu.cfs_period_us`));
    least = Math.min(least, ratio(Number(readText(`/sys/fs/cgroup/cpu${folder}/cpu.cfs_quota_us`)), period));
  }
  return least;
}

/** The content of cpu.max: "max 100000", or "150000 100000" for one and a half cores. */
export function parseMax(text: string): number {
  const [quotaUs = '', periodUs = ''] = text.trim().split(' ');
  return ratio(Number(quotaUs === 'max' ? -1 : quotaUs), Number(periodUs));
}

function ratio(quotaUs: number, periodUs: number): number {
  return quotaUs > 0 && periodUs > 0 ? quotaUs / periodUs : Infinity;
}

function upwards(folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '');
  return parts.map((_, place) => `/${parts.slice(0, place + 1).join('/')}`).concat('');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
