/** Lets something be put in order before a signal ends the program, and changes nothing else about signals. */
import { nowMs } from './now.js';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** A turn of the loop that took less left no time for a signal to come, as far as we can tell. */
const quickTurnMs = 1;

/** Signals come when something is seen to happen, such as the end of a run; by then it is a while ago. */
const releaseAfterMs = 200;

/** A program that never has a quick turn is busy all the time: any turn is then as good as another. */
const turnsToWait = 1000;

interface Keeper {
  readonly tidy: () => void;
}

const keepers = new Set<Keeper>();
let isListening = false;
let waiting: NodeJS.Timeout | undefined;
let releasing: NodeJS.Immediate | undefined;

/**
 * Until the returned function is called, a signal that ends the program calls `tidy` first, which must be synchronous.
 * Ask for it only where it cannot be done without: a program that computes hears a signal only after its turn while
 * anybody listens, and without listeners at once.
 */
export function tidyAtSignals(tidy: () => void): () => void {
  const keeper: Keeper = { tidy };
  keepers.add(keeper);
  stopReleasing();
  if (!isListening) for (const signal of signals) process.on(signal, onSignal);
  isListening = true;
  return () => {
    if (keepers.delete(keeper) && keepers.size === 0 && isListening) releaseLater();
  };
}

// Race: a signal comes in the turn in which the handlers are taken away. They have got it already, but Node looks for
// it only at the end of the turn, and then nobody hears of it. That cannot be ruled out from JavaScript, but made as
// good as impossible: not in the turn that signals are likely to come in (on a loaded machine one in ten was
// lost that was sent when the run ended), and only after a turn so short that none can have come.
function releaseLater(): void {
  // Unref'd: a program that is done may end.
  waiting = setTimeout(() => { releaseAfterQuickTurn(turnsToWait); }, releaseAfterMs).unref();
}

function releaseAfterQuickTurn(turnsLeft: number): void {
  releasing = setImmediate(() => {
    const since = nowMs();
    releasing = setImmediate(() => {
      if (nowMs() - since < quickTurnMs || turnsLeft === 0) stopListening();
      else releaseAfterQuickTurn(turnsLeft - 1);
    });
  });
}

function stopReleasing(): void {
  clearTimeout(waiting);
  clearImmediate(releasing);
}

function stopListening(): void {
  stopReleasing();
  isListening = false;
  for (const signal of signals) process.off(signal, onSignal);
}

// Node's own answer to a signal is to die of it, at once; a listener switches that off. So where ours is the
// only one, it tidies up, takes itself away and sends the signal again: the exit status stays 130 or 143.
// Where the program listens too, what happens is its decision: it may want to finish its work.
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1 + countSignalExit()) return;
  for (const { tidy } of [...keepers]) tidy();
  stopListening();
  process.kill(process.pid, signal);
}

// signal-exit (in execa, ora and many more) lets the program die only where all listeners are of its kind, just as
// we do: side by side, each would wait for the other, and Ctrl-C would do nothing. Its copies count themselves where
// all can see it. So we go first and send the signal again; then it finds itself alone.
function countSignalExit(): number {
  const { __signal_exit_emitter__: third } = process as { __signal_exit_emitter__?: { count?: unknown } };
  const fourth = (globalThis as Record<symbol, { count?: unknown } | undefined>)[Symbol.for('signal-exit emitter')];
  return [third?.count, fourth?.count].reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}
