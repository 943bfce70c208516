/** What each death looks like from outside: what an error about it must say. */
import assert from 'node:assert/strict';
import { taskOf, WorkerCrashError, WorkerStartError } from '../../src/index.js';
import type { DeathName } from './die.js';

export type Kind = 'process' | 'thread';

interface Death {
  readonly kinds: readonly Kind[];
  /** Nothing runs after it, not even what is left of the same function. */
  readonly isAtOnce: boolean;
  /** The system's own name for it, where it is a signal. Windows has none. */
  readonly signal?: string;
  readonly exitCode?: number;
  /** What the message says of the likely cause. */
  readonly says: RegExp;
}

const both: readonly Kind[] = ['process', 'thread'];
// In a thread a signal or an abort would end the caller.
const processOnly: readonly Kind[] = ['process'];

export const deaths: Readonly<Record<DeathName, Death>> = {
  'SIGKILL': { kinds: processOnly, isAtOnce: true, signal: 'SIGKILL', says: /Nobody here sent that signal/ },
  'SIGTERM': { kinds: processOnly, isAtOnce: true, signal: 'SIGTERM', says: /ended by SIGTERM/ },
  'SIGSEGV': { kinds: processOnly, isAtOnce: true, signal: 'SIGSEGV', says: /crash in native code/ },
  'abort': { kinds: processOnly, isAtOnce: true, signal: 'SIGABRT', says: /crash in native code/ },
  'exit(0)': { kinds: both, isAtOnce: true, exitCode: 0, says: /exited with code 0\b.*process\.exit/ },
  'exit(3)': { kinds: both, isAtOnce: true, exitCode: 3, says: /exited with code 3\b.*process\.exit/ },
  'uncaught': { kinds: both, isAtOnce: false, exitCode: 1, says: /not caught in it \(stray\)/ },
  'unhandled': { kinds: both, isAtOnce: false, exitCode: 1, says: /not caught in it \(stray\)/ },
  'out of memory': { kinds: both, isAtOnce: true, says: /ran out of memory/ },
};

export const deathNames = Object.keys(deaths) as DeathName[];

/** The error of the task that killed its worker. */
export function assertCrash(reason: unknown, index: number, by: DeathName, kind: Kind): void {
  assert.ok(reason instanceof WorkerCrashError, String(reason));
  assert.equal(reason.index, index);
  const facts = taskOf(reason);
  assert.deepEqual([facts?.index, facts?.worker?.kind], [index, kind]);
  assertFacts(reason, by, kind);
}

/** The error of a worker that did not even start, or could not load fn. */
export function assertStartError(reason: unknown, by: DeathName, kind: Kind): void {
  assert.ok(reason instanceof WorkerStartError, String(reason));
  // Before any of our code ran, what the worker printed is all there is.
  if (!deaths[by].isAtOnce && reason.message.includes('It wrote')) assert.match(reason.message, /Error: stray/);
  else assertFacts(reason, by, kind);
}

function assertFacts(error: WorkerCrashError | WorkerStartError, by: DeathName, kind: Kind): void {
  const { signal, exitCode, says, isAtOnce } = deaths[by];
  if (process.platform === 'win32' && signal !== undefined) return;
  assert.match(error.message.replaceAll('\n', ' '), says);
  if (signal !== undefined) assert.deepEqual([error.signal, error.exitCode], [signal, null]);
  if (exitCode !== undefined) assert.deepEqual([error.signal, error.exitCode], [null, exitCode]);
  if (!isAtOnce) assert.equal((error.cause as Error).message, 'stray');
  if (by === 'out of memory' && kind === 'thread') assert.equal((error.cause as NodeJS.ErrnoException).code, 'ERR_WORKER_OUT_OF_MEMORY');
}
