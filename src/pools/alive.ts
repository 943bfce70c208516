/** Sees to it that no worker process outlives the caller, however the caller ends. */
import type { ChildProcess } from 'node:child_process';
import { tidyAtSignals } from '../base/signals.js';
import { sayGoodbye, tieToCaller, untie } from './lifeline.js';

const alive = new Map<ChildProcess, () => boolean>();
let isListening = false;

/** Keeps a worker process in sight until it is gone. */
export function watchProcess(worker: ChildProcess, isBusy: () => boolean): void {
  const { pid } = worker;
  // It could not be started: there is nothing to watch.
  if (pid === undefined) return;
  if (!isListening) process.on('exit', endWorkers);
  isListening = true;
  alive.set(worker, isBusy);
  // Where something outside sees to it, we do not listen to signals at all: Node dies of them at once, as it would
  // without us, and none can be lost while listeners come and go.
  const release = tieToCaller(pid) ? undefined : tidyAtSignals(() => { worker.kill('SIGKILL'); });
  worker.once('exit', () => {
    alive.delete(worker);
    untie(pid);
    release?.();
  });
}

// An idle worker leaves by itself when its pipe closes, and can write its coverage or profile meanwhile. One
// that is busy would not notice before its task is over.
function endWorkers(): void {
  for (const [worker, isBusy] of alive) if (isBusy()) worker.kill('SIGKILL');
  sayGoodbye();
}
