/** Fails a test file that leaves a process, timer or listener of ours behind. */
import assert from 'node:assert/strict';
import { after, afterEach } from 'node:test';
import { descendantsOf, waitUntilGone } from './processes.js';

/**
 * After each test, waits for every child process to end and fails if one stays. For tests that end what they start: the
 * shared warm pools of `parallel` stay by design until the process ends, and `runProgram` sees to it that they do then.
 */
export function leavesNoProcess(): void {
  afterEach(async () => {
    assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid)), [], 'processes were left behind');
  });
}

/** The same check once, after the last test of the file. */
export function endsWithoutProcesses(): void {
  after(async () => {
    assert.deepEqual(await waitUntilGone(() => descendantsOf(process.pid)), [], 'processes were left behind');
  });
}

/** After the file's last test: what listens to signals, exit and warnings is what listened before. */
export function restoresProcessListeners(): void {
  const before = countListeners();
  after(() => {
    assert.deepEqual(countListeners(), before, 'listeners on `process` were left behind');
  });
}

function countListeners(): Record<string, number> {
  const names = ['exit', 'beforeExit', 'SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection', 'warning'];
  return Object.fromEntries(names.map((name) => [name, process.listenerCount(name)]));
}
