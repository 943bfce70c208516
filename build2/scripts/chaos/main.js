/**
 * Chaos: random calls on real pools, while workers are shot, stopped and let go on; every result is compared with what
 * a loop would give. Starts the program, and holds its end to what is promised: it comes by itself, and nothing stays.
 */
import { readSettings } from './settings.js';
import { superviseProgram } from './supervise.js';
try {
    const args = process.argv.slice(2);
    const { seconds, patienceSeconds } = readSettings(args);
    const problem = await superviseProgram(new URL('./program.js', import.meta.url), args, {
        atMostSeconds: seconds + 2 * patienceSeconds,
        lastWord: 'chaos over:',
    });
    if (problem !== undefined)
        throw new Error(problem);
}
catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
//# sourceMappingURL=main.js.map