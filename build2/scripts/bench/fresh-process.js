/** Runs one measurement in a fresh process, and gives what it found in the unit of its workload. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contestants } from './contestants.js';
import { pythonOnce } from './python.js';
import { onTerminal } from './terminal.js';
import { countFor } from './workloads.js';
/** A contestant that hangs must not hang the benchmark; the slowest needs seconds. */
const patienceMs = 300_000;
let runs = 0;
export async function measureOnce(measurement, setting) {
    const { contestant, workload: [name, workload], count } = measurement;
    const entry = contestants[contestant];
    const { isQuick, folder } = setting;
    const out = join(folder, `${String(process.pid)}-${String(++runs)}.json`);
    const calls = workload.calls?.[isQuick ? 'quick' : 'full'] ?? 1;
    const tasks = String(count ?? countFor(workload, entry, isQuick));
    const rest = [name, String(setting.workers), tasks, isQuick ? 'quick' : 'full', out];
    const startedAt = performance.now();
    await runToEnd(commandOf(contestant, entry, setting, [...rest, String(calls)]), setting.env);
    const programMs = performance.now() - startedAt;
    const measured = JSON.parse(readFileSync(out, 'utf8'));
    rmSync(out);
    const value = workload.unit === 'ms' ? measured.elapsedMs : (measured.elapsedMs * 1000) / calls;
    return { ...measured, value, programMs };
}
function commandOf(contestant, entry, { python }, args) {
    if (entry.language === 'python')
        return [python, pythonOnce, entry.file, ...args];
    const command = [process.execPath, fileURLToPath(new URL('./once.js', import.meta.url)), contestant, ...args];
    return entry.variant === 'terminal' ? onTerminal(command) : command;
}
function runToEnd([program = '', ...args], env) {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: patienceMs, killSignal: 'SIGKILL' });
    let printed = '';
    // What is printed only matters when it fails, and then its end.
    const keep = (text) => { printed = (printed + text).slice(-4000); };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => {
            if (code === 0)
                resolve();
            else
                reject(new Error(`${args.join(' ')} ended with ${signal ?? `code ${String(code)}`}.\n${printed}`));
        });
    });
}
//# sourceMappingURL=fresh-process.js.map