/** Says in words how a worker ended, what the likely cause is, and what helps. */
import { inspect } from 'node:util';
import type { ExitFacts } from '../errors/kinds.js';

export function describeExit(exit: ExitFacts, lastWords: string): string {
  return `${describeEnd(exit)}${describeCause(exit, lastWords)}`;
}

function describeEnd({ exitCode, signal }: ExitFacts): string {
  if (signal !== null) return `was ended by ${signal}`;
  if (exitCode !== null) return `exited with code ${exitCode}`;
  return 'ended';
}

function describeCause(exit: ExitFacts, lastWords: string): string {
  const { cause } = exit;
  if ((cause as { code?: unknown } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY' || /heap out of memory|heap limit/iu.test(lastWords)) {
    const used = /(\d+(?:\.\d+)?) \([\d.]+\) -> /u.exec(lastWords)?.[1];
    return `: it ran out of memory${used === undefined ? '' : ` (its heap held ${used} MiB)`}. Give workers more with node --max-old-space-size, let fewer run at a time (pool: { workers }), or split the task`;
  }
  if (cause !== undefined) return `: an error was not caught in it (${cause instanceof Error ? cause.message : inspect(cause)}); see \`cause\``;
  if (exit.signal === 'SIGKILL') return '. Nobody here sent that signal: often it is the system, short of memory; then fewer workers (pool: { workers }) help';
  if (exit.signal === 'SIGSEGV' || exit.signal === 'SIGABRT' || exit.signal === 'SIGBUS') return '. That is a crash in native code: an addon, mostly';
  if (exit.signal === null && exit.exitCode !== null) return '. Something in the task called process.exit(), mostly';
  return '';
}
