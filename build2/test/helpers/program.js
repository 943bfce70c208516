/** Runs a small program in a Node of its own, against the build under test, and fails if it hangs or leaves processes behind. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killTree, membersOfGroup, waitUntilGone } from './processes.js';
/**
 * Runs a program to its end.
 * @param source ESM text in which `'parathos'` and `'parathos/closures'` mean the build under test; or a file's URL.
 */
export async function runProgram(source, options = {}) {
    return startProgram(source, options).ended;
}
/** Starts a program, for tests that send it signals or watch it while it runs. */
export function startProgram(source, options = {}) {
    const file = typeof source === 'string' ? writeProgram(source, options.fileName) : fileURLToPath(source);
    const child = spawn(process.execPath, [...(options.execArgv ?? []), file, ...(options.args ?? [])], {
        cwd: options.cwd,
        env: environmentOf(options),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
        // A group of its own: so the whole tree can be signalled, and orphans be found, by the group's number.
        detached: process.platform !== 'win32',
    });
    const printed = collectOutput(child);
    // A program may end without reading its input; the broken pipe says nothing that its exit code does not.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    const pid = child.pid ?? 0;
    const ended = watchEnd(child, printed, options).finally(() => {
        if (typeof source === 'string')
            rmSync(dirname(file), { recursive: true, force: true });
    });
    // Whoever only looks at `printed` hears of the failure there.
    ended.catch(() => undefined);
    return {
        pid,
        file,
        ended,
        kill: (signal) => void child.kill(signal),
        killGroup: (signal) => void process.kill(-pid, signal),
        async printed(text) {
            await waitFor(child, printed, () => printed.stdout.includes(text) || printed.stderr.includes(text) || undefined, JSON.stringify(text));
        },
        printedMatch: (pattern) => waitFor(child, printed, () => printed.stdout.match(pattern) ?? undefined, String(pattern)),
    };
}
let programs = 0;
// Inside the build: so the program finds the packages of node_modules as the tests do.
function writeProgram(code, fileName) {
    programs += 1;
    const label = `${String(process.pid)}-${String(programs)}`;
    const folder = fileURLToPath(new URL(`../programs/${label}/`, import.meta.url));
    mkdirSync(folder, { recursive: true });
    const file = join(folder, fileName ?? `program-${String(programs)}.mjs`);
    const index = JSON.stringify(new URL('../../src/index.js', import.meta.url).href);
    const closures = JSON.stringify(new URL('../../src/closures/index.js', import.meta.url).href);
    writeFileSync(file, code.replaceAll("'parathos'", index).replaceAll("'parathos/closures'", closures));
    return file;
}
function environmentOf(options) {
    // The test runner tells its files by this variable to report in its own format; a program is not a test file.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined, ...options.env };
    return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
function collectOutput(child) {
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (printed.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (printed.stderr += text));
    return printed;
}
async function watchEnd(child, printed, options) {
    const timeoutMs = options.timeoutMs ?? 60_000;
    const guard = { fired: false };
    const timer = setTimeout(() => {
        guard.fired = true;
        killTree(child.pid ?? 0);
    }, timeoutMs);
    const [code, signal] = await new Promise((resolve, reject) => {
        child.once('error', reject);
        // 'close', not 'exit': workers that inherited the streams may still be printing.
        child.once('close', (...end) => {
            resolve(end);
        });
    }).finally(() => {
        clearTimeout(timer);
    });
    if (guard.fired)
        throw new Error(`The program was still running after ${String(timeoutMs)} ms.${quote(printed)}`);
    await failOnLeftovers(child.pid ?? 0, printed, options.workersEndWithinMs);
    return { ...printed, code, signal };
}
async function failOnLeftovers(pid, printed, patienceMs) {
    if (process.platform === 'win32')
        return; // there an orphan cannot be told from a stranger
    const left = await waitUntilGone(() => membersOfGroup(pid), patienceMs);
    if (left.length === 0)
        return;
    killTree(pid);
    throw new Error(`The program left ${String(left.length)} processes behind.${quote(printed)}`);
}
function waitFor(child, printed, find, what) {
    return new Promise((resolve, reject) => {
        const look = () => {
            const found = find();
            if (found !== undefined)
                resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        child.once('close', () => {
            look();
            reject(new Error(`The program ended without printing ${what}.${quote(printed)}`));
        });
        look();
    });
}
function quote({ stdout, stderr }) {
    return `\n--- stdout\n${stdout}\n--- stderr\n${stderr}\n---`;
}
//# sourceMappingURL=program.js.map