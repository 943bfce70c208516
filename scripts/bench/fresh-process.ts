/** Runs one measurement in a fresh process and puts it into the unit of its workload. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from './workloads.js';

export interface Sample {
  /** In the unit of the workload. */
  readonly value: number;
  /** From the start of the process to its end, with whatever keeps it from ending. */
  readonly programMs: number;
}

export interface Measurement {
  readonly contestant: string;
  readonly workload: readonly [name: string, Workload];
  readonly workers: number;
  readonly isQuick: boolean;
}

/** A contestant that hangs must not hang the benchmark; the slowest needs seconds. */
const patienceMs = 120_000;

export async function measureOnce({ contestant, workload, workers, isQuick }: Measurement): Promise<Sample> {
  const [name, { unit }] = workload;
  const startedAt = performance.now();
  const printed = await runNode([contestant, name, String(workers), isQuick ? 'quick' : 'full'], workers);
  const programMs = performance.now() - startedAt;
  const { elapsedMs, tasks, calls } = JSON.parse(printed) as { elapsedMs: number; tasks: number; calls: number };
  const value = unit === 'ms' ? elapsedMs : (elapsedMs * 1000) / (unit === 'µs per task' ? tasks : calls);
  return { value, programMs };
}

function runNode(args: readonly string[], workers: number): Promise<string> {
  const file = fileURLToPath(new URL('./once.js', import.meta.url));
  const env = { ...process.env, PARATHOS_WORKERS: String(workers) };
  const child = spawn(process.execPath, [file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`once ${args.join(' ')} ended with ${signal ?? `code ${String(code)}`}.`));
    });
  });
}
