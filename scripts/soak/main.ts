/**
 * The soak: thousands of short calls on warm workers, and on pools that are made and closed; memory, file descriptors,
 * handles and listeners must stay level. Fails where they do not, or where something stays behind.
 */
import { superviseProgram } from '../chaos/supervise.js';
import { readSettings } from './settings.js';

await superviseProgram(new URL('./program.js', import.meta.url), (args) => {
  const { seconds, samples } = readSettings(args);
  return {
    // A round of calls and a sample may take long on a machine that is busy.
    atMostSeconds: seconds + 60 * samples,
    lastWord: 'soak over:',
    // Workers get the flag as well: a heap can only be compared with itself after a collection.
    flags: ['--expose-gc'],
  };
});
