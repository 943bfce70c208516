/** Stands in for a worker that could not even be started: no memory, no file descriptors, no permission. */
import type { ExitFacts } from '../errors/kinds.js';
import type { WorkerLink } from './link.js';

export function brokenLink(cause: unknown): WorkerLink {
  let tellGone: ((exit: ExitFacts) => void) | undefined;
  // Not at once: whoever asked for a worker first has to hear that it got one.
  process.nextTick(() => { tellGone?.({ exitCode: null, signal: null, cause }); });
  return {
    busy: false,
    bytes: { sent: 0, received: 0, shared: 0 },
    post: () => { /* nobody is there */ },
    onMessage: () => { /* nobody will write */ },
    onGone: (listener) => { tellGone = listener; },
    kill: () => { /* it never lived */ },
    lastWords: () => '',
  };
}
