/**
 * Chaos: random calls on real pools, while workers are shot, stopped and let go on; every result is compared with what
 * a loop would give. Starts the program, and holds its end to what is promised: it comes by itself, and nothing stays.
 */
import { readSettings } from './settings.js';
import { superviseProgram } from './supervise.js';

await superviseProgram(new URL('./program.js', import.meta.url), (args) => {
  const { seconds, patienceSeconds } = readSettings(args);
  return { atMostSeconds: seconds + 2 * patienceSeconds, lastWord: 'chaos over:' };
});
