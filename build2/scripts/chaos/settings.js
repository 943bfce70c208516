/** The command line of the chaos program. */
import { parseArgs } from 'node:util';
const usage = `npm run chaos -- [--seconds 60] [--seed 1] [--patience 120] [--call 2.137]
  --patience  seconds after which a call counts as one that hangs
  --call      repeats one call, named as in a report: lane.number`;
/** Throws a usage text for what it does not understand. */
export function readSettings(args) {
    const { values } = parseArgs({
        args: [...args],
        options: {
            seconds: { type: 'string', default: '60' },
            seed: { type: 'string', default: '1' },
            patience: { type: 'string', default: '120' },
            call: { type: 'string' },
        },
    });
    return {
        seconds: readWhole('seconds', values.seconds),
        seed: readWhole('seed', values.seed),
        patienceSeconds: readWhole('patience', values.patience),
        call: values.call === undefined ? undefined : readCall(values.call),
    };
}
function readWhole(name, text) {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < 1)
        throw new Error(`--${name} must be a whole number from 1, not '${text}'.\n${usage}`);
    return number;
}
function readCall(text) {
    const [, lane, number] = /^(\d+)\.(\d+)$/u.exec(text) ?? [];
    if (lane === undefined || number === undefined)
        throw new Error(`--call must be lane.number, not '${text}'.\n${usage}`);
    return [Number(lane), Number(number)];
}
//# sourceMappingURL=settings.js.map