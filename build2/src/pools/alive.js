import { stopBars } from '../progress/console.js';
import { context } from '../worker/context.js';
import { sayGoodbye, tieToCaller, untie } from './lifeline.js';
import { endLines } from './lines.js';
const alive = new Map();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** Keeps a worker process in sight until it is gone. */
export function watchProcess(worker, isBusy) {
    const { pid } = worker;
    // It could not be started: there is nothing to watch.
    if (pid === undefined)
        return;
    alive.set(worker, isBusy);
    tieToCaller(pid);
    worker.once('exit', () => {
        alive.delete(worker);
        untie(pid);
    });
}
/** A turn of the loop that took less has left no time for a signal to come, as far as we can tell. */
const quickTurnMs = 20;
let holders = 0;
let isListening = false;
let releasing;
/**
 * Called when a pool has work: from now on Ctrl-C takes the workers along and leaves the terminal in order.
 * The returned function ends it, some turns later: a loop of short calls does not add and remove the handlers each time.
 */
export function guardSignals() {
    holders++;
    clearImmediate(releasing);
    if (!isListening)
        for (const signal of signals)
            process.on(signal, onSignal);
    isListening = true;
    let held = true;
    return () => {
        if (!held)
            return;
        held = false;
        if (--holders === 0)
            releaseLater();
    };
}
// Race: Ctrl-C is pressed while the caller computes, in the turn in which its last run has ended. Our handler has got
// it, and the loop would look for it in its next turn. Taken away before that, nobody hears of it. So the handlers stay
// for a whole turn, and if that one was long, since other code computed in it, for one more.
function releaseLater() {
    releasing = setImmediate(waitForQuickTurn);
}
function waitForQuickTurn() {
    const since = performance.now();
    releasing = setImmediate(() => {
        if (performance.now() - since < quickTurnMs)
            stopListening();
        else
            waitForQuickTurn();
    });
}
function stopListening() {
    isListening = false;
    for (const signal of signals)
        process.off(signal, onSignal);
}
// Node's own answer to a signal is to die of it, at once; a listener switches that off. So where ours is the
// only one, it tidies up, takes itself away and sends the signal again: the exit status stays 130 or 143.
// Where the program listens too, what happens is its decision: it may want to finish its work.
function onSignal(signal) {
    if (isWorker() || process.listenerCount(signal) > 1 + countSignalExit())
        return;
    stopBars();
    killAll(() => true);
    stopListening();
    process.kill(process.pid, signal);
}
// signal-exit (in execa, ora and many more) lets the program die only where all listeners are of its kind, just as
// we do: side by side, each would wait for the other, and Ctrl-C would do nothing. Its copies count themselves where
// all can see it. So we go first and send the signal again; then it finds itself alone.
function countSignalExit() {
    const { __signal_exit_emitter__: third } = process;
    const fourth = globalThis[Symbol.for('signal-exit emitter')];
    return [third?.count, fourth?.count].reduce((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}
/** A worker process leaves the decision to its caller, who stops it. */
function isWorker() {
    return context.place?.kind === 'process';
}
function killAll(which) {
    for (const [worker, isBusy] of alive)
        if (which(isBusy))
            worker.kill('SIGKILL');
}
// An idle worker leaves by itself when its pipe closes, and can write its coverage or profile meanwhile. One
// that is busy would not notice before its task is over.
process.on('exit', () => {
    endLines();
    killAll((isBusy) => isBusy());
    sayGoodbye();
});
//# sourceMappingURL=alive.js.map