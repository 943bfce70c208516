/** Sees to it that no worker process outlives the caller, however the caller ends. */
import type { ChildProcess } from 'node:child_process';
import { tidyAtSignals } from '../base/signals.js';
import { sayGoodbye, tieToCaller, untie } from './lifeline.js';

const alive = new Map<ChildProcess, () => boolean>();
let isListening = false;

/**
 * Keeps a worker process in sight until it is gone.
 *
 * @returns what ties it to us, at the latest in a microtask: so others can start before. To be called before the worker is
 * told to do anything; until then it leaves by itself once its pipe closes
 */
export function watchProcess(worker: ChildProcess, isBusy: () => boolean): () => void {
  const { pid } = worker;
  // It could not be started: there is nothing to watch.
  if (pid === undefined) return () => { /* nor to tie */ };
  if (!isListening) process.on('exit', endWorkers);
  isListening = true;
  alive.set(worker, isBusy);
  let isTied = false;
  let release: (() => void) | undefined;
  const tie = (): void => {
    if (isTied) return;
    isTied = true;
    // Where something outside sees to it, we do not listen to signals at all: Node dies of them at once, as it would
    // without us, and none can be lost while listeners come and go.
    release = tieToCaller(pid) ? undefined : tidyAtSignals(() => { worker.kill('SIGKILL'); });
  };
  void Promise.resolve().then(tie);
  worker.once('exit', () => {
    isTied = true;
    alive.delete(worker);
    untie(pid);
    release?.();
  });
  return tie;
}

// An idle worker leaves by itself when its pipe closes, and can write its coverage or profile meanwhile. One
// that is busy would not notice before its task is over.
function endWorkers(): void {
  for (const [worker, isBusy] of alive) if (isBusy()) worker.kill('SIGKILL');
  sayGoodbye();
}
