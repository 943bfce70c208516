/** Says in words how a worker ended, and what the likely cause is and what helps. */
import { inspect } from 'node:util';
import type { ExitFacts } from '../errors/kinds.js';

/** How it ended, as the end of a sentence. */
export function describeEnd({ exitCode, signal }: ExitFacts): string {
  if (signal !== null) return `was ended by ${signal}`;
  if (exitCode !== null) return `exited with code ${exitCode}`;
  return 'ended';
}

/** The likely cause and the remedy, as sentences of their own; empty where nothing can be said. */
export function describeCause(exit: ExitFacts, lastWords: string): string {
  const { cause } = exit;
  if (codeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY' || /heap out of memory|heap limit/iu.test(lastWords)) {
    const used = /(\d+(?:\.\d+)?) \([\d.]+\) -> /u.exec(lastWords)?.[1];
    const held = used === undefined ? '' : `; its heap held ${used} MiB`;
    return ` It ran out of memory${held}. Give workers more with node --max-old-space-size, let fewer run at a time (pool: { workers }), or split the task.`;
  }
  if (cause !== undefined) {
    const said = cause instanceof Error ? cause.message : inspect(cause);
    return ` An error was not caught in it (${said}): see \`cause\`.`;
  }
  if (exit.signal === 'SIGKILL') {
    return ' Nobody here sent that signal: often it is the system, short of memory; then fewer workers (pool: { workers }) help.';
  }
  if (exit.signal === 'SIGSEGV' || exit.signal === 'SIGABRT' || exit.signal === 'SIGBUS') {
    return ' That is a crash in native code: of an addon, mostly.';
  }
  if (exit.signal === null && exit.exitCode !== null) return ' Something in it called process.exit(), mostly.';
  return '';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
