/** The ways in which a worker can die, for tasks to call. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type DeathName = 'SIGKILL' | 'SIGTERM' | 'SIGSEGV' | 'abort' | 'exit(0)' | 'exit(3)' | 'uncaught' | 'unhandled' | 'out of memory';

/** Ends the process or thread this is called in; where that takes a turn of the event loop, the promise never settles. */
export function die(by: DeathName): Promise<never> {
  switch (by) {
    case 'exit(0)': return process.exit(0);
    case 'exit(3)': return process.exit(3);
    case 'abort': return process.abort();
    case 'out of memory': return fillMemory();
    case 'uncaught': setImmediate(() => { throw new Error('stray'); }); break;
    case 'unhandled': void Promise.reject(new Error('stray')); break;
    default:
      process.kill(process.pid, by);
      // A signal may take a moment: nothing else is to happen meanwhile.
      for (;;);
  }
  return new Promise(() => { /* never settled */ });
}

/** Dies the first time only, whoever asks. */
export function dieOnce(by: DeathName, folder: string): Promise<never> | undefined {
  try {
    writeFileSync(join(folder, 'died'), '', { flag: 'wx' });
  } catch {
    return undefined; // somebody died of it before
  }
  return die(by);
}

function fillMemory(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(500_000).fill(kept.length));
}
