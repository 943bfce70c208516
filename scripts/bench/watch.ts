/** Watches the process while the clock runs: the longest pause of the event loop, and how far memory grows. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

export interface Watched {
  /** The longest time in which nothing else could have run. */
  readonly pauseMs: number;
  /** The growth of the resident set at its highest; the workers' memory is in it where they are threads. */
  readonly grownMib: number;
}

/** Often enough for pauses that people notice, seldom enough to cost nothing. */
const everyMs = 10;

export function watchProcess(): () => Promise<Watched> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const look = (): void => { highest = Math.max(highest, process.memoryUsage.rss()); };
  const histogram = monitorEventLoopDelay({ resolution: everyMs });
  histogram.enable();
  // Watching must not keep the program alive when what it waits for fails.
  const timer = setInterval(look, everyMs).unref();
  return async () => {
    look();
    // The pause before the end is only noted when the loop has turned once more.
    await delay(3 * everyMs);
    clearInterval(timer);
    histogram.disable();
    return { pauseMs: Math.max(0, histogram.max / 1e6 - everyMs), grownMib: (highest - before) / 2 ** 20 };
  };
}
