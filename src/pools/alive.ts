/** Sees to it that no worker process outlives the caller: at its exit, and at the signals that end it. */
import type { ChildProcess } from 'node:child_process';
import { stopBars } from '../progress/console.js';
import { context } from '../worker/context.js';
import { endLines } from './lines.js';

const alive = new Map<ChildProcess, () => boolean>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Keeps a worker process in sight until it is gone. */
export function watchProcess(worker: ChildProcess, isBusy: () => boolean): void {
  alive.set(worker, isBusy);
  worker.once('exit', () => { alive.delete(worker); });
}

let holders = 0;

/**
 * Called when a pool has work: from now on Ctrl-C takes the workers along and leaves the terminal in order.
 * The returned function ends it.
 */
export function guardSignals(): () => void {
  if (holders++ === 0) {
    for (const signal of signals) process.on(signal, onSignal);
  }
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    if (--holders === 0) for (const signal of signals) process.off(signal, onSignal);
  };
}

// Node's own answer to a signal is to die of it, at once; a listener switches that off. So where ours is the
// only one, it tidies up, takes itself away and sends the signal again: the exit status stays 130 or 143.
// Where the program listens too, what happens is its decision: it may want to finish its work.
function onSignal(signal: NodeJS.Signals): void {
  if (isWorker() || process.listenerCount(signal) > 1) return;
  stopBars();
  killAll(() => true);
  for (const name of signals) process.off(name, onSignal);
  process.kill(process.pid, signal);
}

/** A worker process leaves the decision to its caller, who stops it. */
function isWorker(): boolean {
  return context.place?.kind === 'process';
}

function killAll(which: (isBusy: () => boolean) => boolean): void {
  for (const [worker, isBusy] of alive) if (which(isBusy)) worker.kill('SIGKILL');
}

// An idle worker leaves by itself when its pipe closes, and can write its coverage or profile meanwhile. One
// that is busy would not notice before its task is over.
process.on('exit', () => {
  endLines();
  killAll((isBusy) => isBusy());
});
