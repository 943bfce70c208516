/** Runs one measurement in a fresh process, and gives what it found in the unit of its workload. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contestants, type Entry } from './contestants.js';
import type { Measured } from './once.js';
import { pythonOnce } from './python.js';
import { onTerminal } from './terminal.js';
import { countFor, type Workload } from './workloads.js';

export interface Sample extends Measured {
  /** In the unit of the workload. */
  readonly value: number;
  /** From the start of the process to its end, with whatever keeps it from ending. */
  readonly programMs: number;
}

export interface Measurement {
  readonly contestant: string;
  readonly workload: readonly [name: string, Workload];
  /** Another number of tasks than this contestant gets. */
  readonly count?: number;
}

/** What is the same for all measurements. */
export interface Setting {
  readonly workers: number;
  readonly isQuick: boolean;
  /** The interpreter for those who need one. */
  readonly python: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A contestant that hangs must not hang the benchmark; the slowest needs seconds. */
const patienceMs = 300_000;

let runs = 0;

export async function measureOnce(measurement: Measurement, setting: Setting): Promise<Sample> {
  const { contestant, workload: [name, workload], count } = measurement;
  const entry = contestants[contestant]!;
  const { isQuick, folder } = setting;
  const out = join(folder, `${String(process.pid)}-${String(++runs)}.json`);
  const calls = workload.calls?.[isQuick ? 'quick' : 'full'] ?? 1;
  const tasks = String(count ?? countFor(workload, entry, isQuick));
  const rest = [name, String(setting.workers), tasks, isQuick ? 'quick' : 'full', out];
  const startedAt = performance.now();
  await runToEnd(commandOf(contestant, entry, setting, [...rest, String(calls)]), setting.env);
  const programMs = performance.now() - startedAt;
  const measured = JSON.parse(readFileSync(out, 'utf8')) as Measured;
  rmSync(out);
  const value = workload.unit === 'ms' ? measured.elapsedMs : (measured.elapsedMs * 1000) / calls;
  return { ...measured, value, programMs };
}

function commandOf(contestant: string, entry: Entry, { python }: Setting, args: readonly string[]): string[] {
  if (entry.language === 'python') return [python, pythonOnce, entry.file, ...args];
  const command = [process.execPath, fileURLToPath(new URL('./once.js', import.meta.url)), contestant, ...args];
  return entry.variant === 'terminal' ? onTerminal(command) : command;
}

function runToEnd([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: patienceMs, killSignal: 'SIGKILL' });
  let printed = '';
  // What is printed only matters when it fails, and then its end.
  const keep = (text: string): void => { printed = (printed + text).slice(-4000); };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${signal ?? `code ${String(code)}`}.\n${printed}`));
    });
  });
}
