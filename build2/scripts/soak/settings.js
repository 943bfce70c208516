/** The command line of the soak. */
import { parseArgs } from 'node:util';
const usage = 'npm run soak -- [--seconds 600] [--samples 60]';
/** Throws a usage text for what it does not understand. */
export function readSettings(args) {
    const { values } = parseArgs({
        args: [...args],
        options: { seconds: { type: 'string', default: '600' }, samples: { type: 'string', default: '60' } },
    });
    return { seconds: readWhole('seconds', values.seconds), samples: readWhole('samples', values.samples) };
}
function readWhole(name, text) {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < 1)
        throw new Error(`--${name} must be a whole number from 1, not '${text}'.\n${usage}`);
    return number;
}
//# sourceMappingURL=settings.js.map