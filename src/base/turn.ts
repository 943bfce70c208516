/** Measures how long we have been at work in this turn of the event loop, so that what is left can wait for the next. */
import { nowMs } from './now.js';

/** What is begun before it has passed is finished: a message is read, or written. */
const longMs = 8;

// Kept from the start: tests that hold the time put others in their place, and what has come would wait for ever.
const afterReading = setImmediate;

let since: number | undefined;

/** Whether what is left should wait for another turn. The first question of a turn starts the clock. */
export function isTurnLong(): boolean {
  if (since !== undefined) return nowMs() - since > longMs;
  since = nowMs();
  // Behind the next look at what comes in: what was put off until after this one shares the time. A timer would be simpler,
  // but to sleep until one is due costs more than a short call, on virtual machines above all.
  afterReading(() => { afterReading(() => { since = undefined; }); });
  return false;
}

/** Calls it once Node has looked at what comes in from outside. */
export function inNextTurn(goOn: () => void): void {
  afterReading(goOn);
}
