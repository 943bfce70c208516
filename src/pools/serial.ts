/** The serial kind: one "worker" that is the caller's own thread, for debugging and for full depth. */
import { identityCodec } from '../worker/codec.js';
import { WorkerLoop } from '../worker/loop.js';
import type { FromWorker, ToWorker } from '../wire/messages.js';
import type { WorkerKind, WorkerLink } from './link.js';

export const serialKind: WorkerKind = { kind: 'serial', isInPlace: true, start: startSerial, share: () => [] };

/** The same loop as in a worker, behind a port without a pipe; values go through as they are. */
function startSerial(): WorkerLink {
  let toPool: (message: FromWorker) => void = () => { /* set before the loop starts */ };
  let toLoop: (message: ToWorker) => void = () => { /* set by the loop */ };
  let tellGone: (() => void) | undefined;
  let gone = false;
  new WorkerLoop(
    {
      // Not at once: the pool may be in the middle of the very call that made the loop answer.
      post: (message) => { queueMicrotask(() => { if (!gone) toPool(message); }); },
      onMessage: (receive) => { toLoop = receive; },
      onGone: () => { /* the caller's thread is never gone */ },
    },
    {
      makeCodec: () => identityCodec,
      enter: () => { /* the place of the code does not change */ },
      followSourceMaps: () => { /* nor what its stacks show */ },
      leave: () => { end(); },
      memory: () => process.memoryUsage.rss(),
      shareCores: () => { /* neither do its cores */ },
      mayStartAtOnce: false,
      facts: () => ({ pid: process.pid, thread: 0 }),
    },
  );
  const end = (): void => {
    gone = true;
    queueMicrotask(() => { tellGone?.(); });
  };
  return {
    bytes: { sent: 0, received: 0, shared: 0 },
    busy: false,
    post: (message) => { if (!gone) toLoop(message); },
    onMessage: (receive) => { toPool = receive; },
    onGone: (listener) => { tellGone = () => { listener({ exitCode: 0, signal: null }); }; },
    // One thread cannot stop itself: what runs, runs on; nobody listens to it any more.
    kill: end,
    lastWords: () => '',
  };
}
